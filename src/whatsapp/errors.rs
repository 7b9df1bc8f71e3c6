//! What Meta's error codes mean to a sender, one row for each code ("Error codes", Cloud API).
//!
//! Meta's own words about an error may repeat a number or a piece of a message, so they are never kept: the meaning
//! of a code is told in the words of this table.

/// What to do about a message that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A passing fault: try again with growing pauses, at most `attempts_max` requests in all.
    Retry {
        /// How many requests may be made for the message.
        attempts_max: u32,
    },
    /// Maintenance at Meta: try again in minutes.
    RetryMinutes,
    /// Too many messages to this person: hold this person's messages for 4^X seconds, X = 0, 1, 2 …
    HoldRecipient,
    /// Too many messages in all: hold everything for a moment.
    SlowAll,
    /// Nothing can be sent until the operator mends something; the queue is kept.
    StopAll {
        /// How long to wait before a single message tries whether it is mended.
        probe_after_s: u32,
    },
    /// The 24-hour window is closed: only a template may go, or the message waits for the person to write.
    WindowClosed,
    /// The template was refused: the message waits for the person to write, and the operator is told.
    TemplateRefused,
    /// This person cannot be reached; the message is given up.
    DropRecipient {
        /// Whether the operator must know, because the setup is at fault.
        alert: bool,
    },
    /// The message is given up; the operator is told, for it is a fault of ours.
    Drop,
    /// The request left, and whether it was taken is not known.
    OutcomeUnknown,
}

/// A code with what it means and what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorRule {
    /// The first code that the rule is for.
    pub first: i64,
    /// The last one.
    pub last: i64,
    /// What to do.
    pub verdict: Verdict,
    /// What it means, for the operator.
    pub meaning: &'static str,
}

const PROBE_AFTER_S: u32 = 60;
/// A number restricted for spam is not to be tried again quickly.
const PROBE_RESTRICTED_AFTER_S: u32 = 900;
const ATTEMPTS_MAX: u32 = 5;
/// An outage of some minutes must not cost messages.
const ATTEMPTS_MAX_OUTAGE: u32 = 10;
/// These codes may hide a bad request, which no repetition mends.
const ATTEMPTS_MAX_DOUBTFUL: u32 = 3;

const fn rule(code: i64, verdict: Verdict, meaning: &'static str) -> ErrorRule {
    ErrorRule { first: code, last: code, verdict, meaning }
}

const fn stop(code: i64, meaning: &'static str) -> ErrorRule {
    rule(code, Verdict::StopAll { probe_after_s: PROBE_AFTER_S }, meaning)
}

const fn retry(code: i64, attempts_max: u32, meaning: &'static str) -> ErrorRule {
    rule(code, Verdict::Retry { attempts_max }, meaning)
}

const fn template(code: i64, meaning: &'static str) -> ErrorRule {
    rule(code, Verdict::TemplateRefused, meaning)
}

const fn unreachable(code: i64, meaning: &'static str) -> ErrorRule {
    rule(code, Verdict::DropRecipient { alert: false }, meaning)
}

const fn bug(code: i64, meaning: &'static str) -> ErrorRule {
    rule(code, Verdict::Drop, meaning)
}

/// Every code that Meta documents for senders, in order.
pub const RULES: &[ErrorRule] = &[
    stop(0, "the access token is not valid"),
    retry(1, ATTEMPTS_MAX_DOUBTFUL, "unknown fault at Meta, or a bad request"),
    retry(2, ATTEMPTS_MAX, "Meta is temporarily down"),
    stop(3, "the app lacks a permission"),
    rule(4, Verdict::SlowAll, "the app's rate limit is reached"),
    stop(10, "the app lacks a permission"),
    stop(33, "the business phone number was deleted"),
    bug(100, "a parameter of the request is not valid"),
    stop(102, "the access token is not valid"),
    stop(190, "the access token has expired"),
    ErrorRule {
        first: 200,
        last: 299,
        verdict: Verdict::StopAll { probe_after_s: PROBE_AFTER_S },
        meaning: "the app lacks a permission",
    },
    stop(368, "the account is restricted for breaking a policy"),
    rule(80_007, Verdict::SlowAll, "the business account's rate limit is reached"),
    unreachable(130_403, "this person is blocked by the business"),
    rule(130_429, Verdict::SlowAll, "the number's throughput is reached"),
    unreachable(130_472, "this person is part of an experiment of Meta's"),
    stop(130_497, "the account may not write to people in this country"),
    retry(131_000, ATTEMPTS_MAX, "unknown fault at Meta"),
    stop(131_005, "the app lacks a permission"),
    bug(131_008, "a parameter of the request is missing"),
    bug(131_009, "a parameter of the request has a wrong value"),
    retry(131_016, ATTEMPTS_MAX, "a service at Meta is temporarily down"),
    bug(131_021, "the recipient is the sender"),
    unreachable(131_026, "this person cannot be reached on WhatsApp"),
    rule(131_030, Verdict::DropRecipient { alert: true }, "this person is not on the test number's list"),
    stop(131_031, "the account is locked"),
    stop(131_037, "the number's display name is not approved"),
    stop(131_042, "there is a problem with the payment method"),
    stop(131_045, "the number is not registered correctly"),
    rule(131_047, Verdict::WindowClosed, "more than 24 hours since this person wrote"),
    rule(
        131_048,
        Verdict::StopAll { probe_after_s: PROBE_RESTRICTED_AFTER_S },
        "the number is restricted because people blocked or reported it",
    ),
    unreachable(131_049, "Meta chose not to deliver it"),
    unreachable(131_050, "this person opted out of marketing messages"),
    bug(131_051, "the kind of message is not supported"),
    bug(131_052, "the media file could not be downloaded"),
    bug(131_053, "the media file was refused"),
    rule(131_056, Verdict::HoldRecipient, "too many messages to this person"),
    rule(131_057, Verdict::RetryMinutes, "the account is in maintenance"),
    bug(131_062, "this message cannot go to a person whose number is hidden"),
    template(131_064, "too many templates were classified wrongly"),
    template(132_000, "the number of template values does not match"),
    template(132_001, "the template does not exist in this language"),
    template(132_005, "the template's text is too long with its values"),
    template(132_007, "the template breaks a policy"),
    template(132_008, "a template value has the wrong form"),
    template(132_012, "a template value has the wrong format"),
    template(132_015, "the template is paused"),
    template(132_016, "the template is disabled"),
    template(132_018, "the template is not valid"),
    retry(133_004, ATTEMPTS_MAX, "a server at Meta is temporarily down"),
    stop(133_005, "the two-step verification PIN is wrong"),
    stop(133_006, "the number must be verified"),
    stop(133_008, "too many wrong two-step verification PINs"),
    stop(133_009, "the two-step verification PIN was entered too quickly"),
    stop(133_010, "the number is not registered"),
    rule(
        133_016,
        Verdict::StopAll { probe_after_s: PROBE_RESTRICTED_AFTER_S },
        "the number was registered and deregistered too often",
    ),
    retry(135_000, ATTEMPTS_MAX_DOUBTFUL, "unknown fault at Meta, or a bad request"),
    bug(137_000, "the person's identity changed"),
];

/// The rule for a code, if Meta documents it.
pub fn rule_for(code: i64) -> Option<&'static ErrorRule> {
    RULES.iter().find(|rule| (rule.first..=rule.last).contains(&code))
}

/// What a code means, in words that hold nothing about a person.
pub fn meaning(code: i64) -> &'static str {
    rule_for(code).map_or("a fault that this version does not know", |rule| rule.meaning)
}

/// What to do about a refusal: by its code where Meta gave one, else by the HTTP status.
pub fn classify(http_status: u16, code: Option<i64>) -> Verdict {
    if let Some(code) = code {
        return rule_for(code).map_or(Verdict::Retry { attempts_max: ATTEMPTS_MAX_DOUBTFUL }, |rule| rule.verdict);
    }
    match http_status {
        // It was taken, but the answer cannot be read.
        200..=299 => Verdict::OutcomeUnknown,
        429 => Verdict::SlowAll,
        500..=599 => Verdict::Retry { attempts_max: ATTEMPTS_MAX_OUTAGE },
        // Whoever answers like this is not Meta's API: the address, the version or the network is wrong.
        _ => Verdict::StopAll { probe_after_s: PROBE_AFTER_S },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of Meta's page, written down a second time and grouped by what a sender does.
    #[test]
    fn every_documented_code_has_its_verdict() {
        const STOP: Verdict = Verdict::StopAll { probe_after_s: 60 };
        const STOP_LONG: Verdict = Verdict::StopAll { probe_after_s: 900 };
        const RETRY: Verdict = Verdict::Retry { attempts_max: 5 };
        const RETRY_FEW: Verdict = Verdict::Retry { attempts_max: 3 };
        let table: &[(Verdict, &[i64])] = &[
            (STOP, &[0, 190, 102, 3, 10, 200, 250, 299, 131_005, 131_042, 131_031, 368, 130_497, 33]),
            (STOP, &[131_037, 131_045, 133_010, 133_006, 133_008, 133_009, 133_005]),
            (STOP_LONG, &[131_048, 133_016]),
            (Verdict::SlowAll, &[4, 80_007, 130_429]),
            (Verdict::HoldRecipient, &[131_056]),
            (RETRY, &[2, 131_000, 131_016, 133_004]),
            (RETRY_FEW, &[1, 135_000]),
            (Verdict::WindowClosed, &[131_047]),
            (Verdict::DropRecipient { alert: false }, &[131_026, 131_049, 131_050, 130_403, 130_472]),
            (Verdict::DropRecipient { alert: true }, &[131_030]),
            (Verdict::Drop, &[131_051, 100, 131_008, 131_009, 131_021, 131_052, 131_053, 137_000, 131_062]),
            (Verdict::RetryMinutes, &[131_057]),
            (Verdict::TemplateRefused, &[131_064, 132_000, 132_001, 132_005, 132_007, 132_008, 132_012]),
            (Verdict::TemplateRefused, &[132_015, 132_016, 132_018]),
        ];
        let mut known = 0;
        for (verdict, codes) in table {
            for code in *codes {
                assert_eq!(classify(400, Some(*code)), *verdict, "code {code}");
                known += 1;
            }
        }
        // 200, 250 and 299 stand for one rule.
        assert_eq!(RULES.len(), known - 2);
    }

    #[test]
    fn rules_are_in_order_and_do_not_overlap() {
        assert!(RULES.windows(2).all(|pair| pair[0].last < pair[1].first));
    }

    #[test]
    fn answers_without_a_code_are_judged_by_their_status() {
        assert_eq!(classify(200, None), Verdict::OutcomeUnknown);
        assert_eq!(classify(429, None), Verdict::SlowAll);
        assert_eq!(classify(503, None), Verdict::Retry { attempts_max: 10 });
        assert_eq!(classify(404, None), Verdict::StopAll { probe_after_s: 60 });
        assert_eq!(classify(400, Some(999_999)), Verdict::Retry { attempts_max: 3 });
    }
}
