### Stopping, starting again, and what was chosen. Buttons at most 20 letters.

button-start = Start again
button-stop = Pause messages
consent-stopped = 🔕 You're paused. I won't write to you, and I won't log anything. What is logged stays.

    Send *start* whenever you want to go on.
consent-stopped-already = 🔕 You're paused already. Send *start* to go on.
consent-started = 🔔 Welcome back! I'm logging again.
consent-started-already = 🔔 You're all set: I'm logging, nothing is paused.
consent-paused = 🔕 You're paused, so this was *not logged* and not saved. Send *start* to go on.
# To what would have logged nothing anyway.
consent-paused-only = 🔕 You're paused. Send *start* to go on.
consent-status-on = 🔔 You get messages from me.
# $since is a date.
consent-status-on-since = 🔔 You get messages from me, since { $since }.
consent-status-off = 🔕 You're paused: you get no messages from me.
consent-status-off-since = 🔕 You're paused since { $since }: you get no messages from me.
