# What every page uses: units, states, dates. Placeables in braces are filled in; `*` marks the form of all other counts.

language = English
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
