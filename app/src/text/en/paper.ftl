paper-page = page { $page } of { $pages }
