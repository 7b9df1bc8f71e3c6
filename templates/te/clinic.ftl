### The clinic's view.

clinic-title = { $children ->
    [one] *మీ క్లినిక్*: ఒక బిడ్డ
   *[other] *మీ క్లినిక్*: { $children } మంది పిల్లలు
}
clinic-month = { $month }: { $attended } జరిగాయి, { $missed } మిస్ అయ్యాయి
clinic-levels = గత 14 రోజుల రిస్క్: 🔴 ఎక్కువ { $high } · 🟠 మధ్యస్థం { $medium } · 🟢 తక్కువ { $low }
clinic-people = { $count ->
    [0] ఇంకా ఎవరూ చేరలేదు.
    [one] ఇంకొకరు చేరారు లేదా వారిని పిలిచాం.
   *[other] ఇంకో { $count } మంది చేరారు లేదా వారిని పిలిచాం.
}
clinic-button-risk = 🚦 రిస్క్ జాబితా
clinic-button-members = 👪 అందరు సభ్యులు
clinic-no-members = మీరు తప్ప ఇంకా ఎవరూ చేరలేదు. తల్లి/తండ్రిని లేదా థెరపిస్ట్‌ను పిలవండి.
clinic-members = *అందరు సభ్యులు*: { $count }{ $waiting ->
    [0] .
    [one] , ఒకరి నుంచి జవాబు రాలేదు.
   *[other] , { $waiting } మంది నుంచి జవాబు రాలేదు.
} వివరాలకు పేరు నొక్కండి.
clinic-member-hint = { $child } · { $role } · { $state }
clinic-risk = *గత 14 రోజులు*: 🔴 ఎక్కువ రిస్క్ { $high }, 🟠 మధ్యస్థ రిస్క్ { $medium }. మారడానికి బిడ్డ పేరు నొక్కండి.
clinic-risk-hint = { $level } · { $missed } మిస్ అయ్యాయి, { $attended } జరిగాయి
clinic-level-low = 🟢 తక్కువ
clinic-level-medium = 🟠 మధ్యస్థం
clinic-level-high = 🔴 ఎక్కువ
