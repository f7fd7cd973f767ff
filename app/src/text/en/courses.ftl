minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
