//! The rules that a test may switch off or change.

/// What happens to a free-form message outside the 24-hour window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosedWindow {
    /// Refused at once with 131047.
    Refuse,
    /// Answered 200, and a status `failed` with 131047 follows, as Meta was seen to do.
    FailLater,
    /// Sent all the same: for load runs whose messages do not come through the stand-in.
    Allow,
}

/// How strict the stand-in is. The default is Meta's own strictness, without its limit per second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Free-form messages outside the window. Anything but `Allow` also refuses read marks for unknown messages.
    pub closed_window: ClosedWindow,
    /// Whether one person gets at most one message in 6 seconds, with bursts of up to 45 (131056).
    pub pair_rate: bool,
    /// How many messages a second are taken in all (130429).
    pub messages_per_second: Option<u32>,
    /// Whether files can be uploaded; if not, every upload fails as it does while Meta has a fault (131000).
    pub uploads: bool,
    /// Whether statuses (`sent`, `delivered`, `read`) are sent to the bot.
    pub statuses: bool,
    /// How many accepted messages, refused requests and updates of the page are remembered.
    pub remembered: usize,
    /// Approved templates: name, language, number of body parameters. While there are none, every name is good.
    pub templates: Vec<(String, String, usize)>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            closed_window: ClosedWindow::Refuse,
            pair_rate: true,
            messages_per_second: None,
            uploads: true,
            statuses: true,
            remembered: 5_000,
            templates: Vec::new(),
        }
    }
}
