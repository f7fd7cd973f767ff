paper-page = pagina { $page } van { $pages }
