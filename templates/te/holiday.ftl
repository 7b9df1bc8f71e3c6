### Days off.

holiday-which = 🏖 ఏ రోజులు సెలవు?
holiday-label = ఎంచుకోండి
# Rows: at most 24 letters.
holiday-today = ఈరోజు
holiday-next3 = ఈరోజు నుంచి 3 రోజులు
holiday-next7 = ఈరోజు నుంచి 7 రోజులు
holiday-range = వేరే రోజులు
holiday-ask-range = మొదటి రోజు, చివరి రోజు ఇలా రాయండి: *{ $first }..{ $last }*
holiday-done = 🏖 { $count ->
    [one] *1 రోజు సెలవు*
   *[other] *{ $count } రోజులు సెలవు*
}: { $days }
holiday-none = కొత్త సెలవు ఏదీ చేర్చలేదు: { $days }.
holiday-already = { $count ->
    [one] 1 రోజు ఇప్పటికే సెలవుగా ఉంది.
   *[other] { $count } రోజులు ఇప్పటికే సెలవులుగా ఉన్నాయి.
}
holiday-with-sessions = ఈ రోజుల్లో సెషన్లు నమోదయ్యాయి, అందుకే వీటిని మార్చలేదు: { $days }
holiday-too-far = సెలవులు ఒక సంవత్సరం ముందు వరకే పెట్టవచ్చు. సంవత్సరం సరిగ్గా ఉందా?
