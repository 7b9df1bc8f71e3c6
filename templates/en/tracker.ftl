### The link to the tracker page. The button has at most 20 letters.

tracker-open = 📅 *{ $child }*: tap the days on the calendar, see what is left, and save.

    The link is yours alone and closes after a short while. Send *tracker* whenever you need a new one.
tracker-button = Open the tracker
tracker-unavailable = The tracker page isn't switched on for this service. The summary has the same numbers:
