### Dates and money.

# $month is month-short, $weekday is weekday-short.
date-day = { $weekday }, { $day } { $month }
date-day-year = { $weekday }, { $day } { $month } { $year }
date-short = { $day } { $month }
# $first and $last are dates.
date-span = { $first } से { $last }
# $month is month-long.
date-month = { $month } { $year }
# $amount is a number in Indian grouping, such as 1,00,000.
money-rupees = ₹{ $amount }

weekday-short = { $weekday ->
    [1] सोम
    [2] मंगल
    [3] बुध
    [4] गुरु
    [5] शुक्र
    [6] शनि
   *[other] रवि
}
# Months are not shortened: their short forms are hard to read.
month-short = { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[other] दिसंबर
}
month-long = { $month ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[other] दिसंबर
}
