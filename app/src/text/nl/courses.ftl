minutes = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
