### Dates and money.

# $month is month-short, $weekday is weekday-short.
date-day = { $weekday }, { $month } { $day }
date-day-year = { $weekday }, { $month } { $day }, { $year }
date-short = { $month } { $day }
# $first and $last are dates.
date-span = { $first } నుంచి { $last } వరకు
# $month is month-long.
date-month = { $month } { $year }
# $amount is a number in Indian grouping, such as 1,00,000.
money-rupees = ₹{ $amount }

weekday-short = { $weekday ->
    [1] సోమ
    [2] మంగళ
    [3] బుధ
    [4] గురు
    [5] శుక్ర
    [6] శని
   *[other] ఆది
}
# Months are not shortened: their short forms are hard to read.
month-short = { $month ->
    [1] జనవరి
    [2] ఫిబ్రవరి
    [3] మార్చి
    [4] ఏప్రిల్
    [5] మే
    [6] జూన్
    [7] జులై
    [8] ఆగస్టు
    [9] సెప్టెంబర్
    [10] అక్టోబర్
    [11] నవంబర్
   *[other] డిసెంబర్
}
month-long = { $month ->
    [1] జనవరి
    [2] ఫిబ్రవరి
    [3] మార్చి
    [4] ఏప్రిల్
    [5] మే
    [6] జూన్
    [7] జులై
    [8] ఆగస్టు
    [9] సెప్టెంబర్
    [10] అక్టోబర్
    [11] నవంబర్
   *[other] డిసెంబర్
}
