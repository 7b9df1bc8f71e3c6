### What was understood from typed words, shown before it is written.

# $count is how many sessions on each day, $days one day or several.
understood-attended = మీ ఉద్దేశం ఇదేనా: { $days } ✅ { $count ->
    [one] *సెషన్ జరిగింది*
   *[other] *{ $count } సెషన్లు జరిగాయి*
}?
understood-missed = మీ ఉద్దేశం ఇదేనా: { $days } ❌ { $count ->
    [one] *సెషన్ మిస్ అయింది*
   *[other] *{ $count } సెషన్లు మిస్ అయ్యాయి*
}?
understood-missed-reason = మీ ఉద్దేశం ఇదేనా: { $days } ❌ { $count ->
    [one] *సెషన్ మిస్ అయింది*
   *[other] *{ $count } సెషన్లు మిస్ అయ్యాయి*
} ({ $reason })?
understood-holiday = మీ ఉద్దేశం ఇదేనా: { $days } 🏖 *సెలవు*?
understood-undo = చివరి ఎంట్రీ ↩️ *తీసేయాలా*?
understood-yes = అవును
understood-no = కాదు
understood-dropped = సరే, ఏమీ మారలేదు. వేరే మాటల్లో చెప్పండి, లేదా కింద ఎంచుకోండి.
understood-each = ప్రతి రోజు { $count }
