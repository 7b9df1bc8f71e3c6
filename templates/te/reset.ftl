### Emptying the month.

reset-nothing = ఖాళీ చేయడానికి ఏమీ లేదు: *{ $child }* కోసం { $month }లో ఏమీ రాయలేదు.
reset-ask = *{ $child }* { $month } లెక్క ఖాళీ చేయాలా? ఇవన్నీ పోతాయి:
reset-sessions = { $count ->
    [one] • రాసిన ఒక సెషన్
   *[other] • రాసిన { $count } సెషన్లు
}
reset-holidays = { $count ->
    [one] • ఒక సెలవు
   *[other] • { $count } సెలవులు
}
reset-notes = { $count ->
    [one] • ఒక నోట్
   *[other] • { $count } నోట్స్
}
reset-plan = • నెల ప్లాన్
reset-final = *undo* అని పంపితే ఇవి తిరిగి వస్తాయి.
reset-final-only-notes = *undo* అని పంపినా నోట్స్ తిరిగి రావు: శాశ్వతంగా పోతాయి.
reset-final-notes = *undo* అని పంపితే ఇవి తిరిగి వస్తాయి, కానీ నోట్స్ తిరిగి రావు.
reset-button-yes = 🗑 ఖాళీ చేయండి
reset-button-no = వద్దు, ఉంచండి
reset-done = *{ $child }* { $month } లెక్క ఇప్పుడు ఖాళీ.
reset-kept = సరే, { $month }లో అన్నీ అలాగే ఉంటాయి.
