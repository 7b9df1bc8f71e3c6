//! Razorpay.

use secrecy::SecretString;

use super::reader::{Need, Reader};
use super::secret::Rotating;

/// The key with which personal payment links are made.
#[derive(Clone, Debug)]
pub struct RazorpayKey {
    /// `RAZORPAY_KEY_ID`.
    pub id: String,
    /// `RAZORPAY_KEY_SECRET`.
    pub secret: SecretString,
}

/// Razorpay.
#[derive(Clone, Debug)]
pub struct PaymentSettings {
    /// `RAZORPAY_WEBHOOK_SECRET`: signs payment webhooks; without it they are answered 503.
    pub webhook_secret: Option<Rotating>,
    /// `RAZORPAY_PAYMENT_LINK_199`, or else `RAZORPAY_PAYMENT_LINK`.
    pub link_basic: Option<String>,
    /// `RAZORPAY_PAYMENT_LINK_499`, or else `RAZORPAY_PAYMENT_LINK`.
    pub link_plus: Option<String>,
    /// `RAZORPAY_KEY_ID` and `RAZORPAY_KEY_SECRET`.
    pub key: Option<RazorpayKey>,
    /// `RAZORPAY_API_BASE`, without a slash at the end.
    pub api_base: String,
    /// `PRO_PLAN_DAYS`: the length of a plan that says nothing else.
    pub pro_plan_days: u32,
}

const LINK_WANTED: &str = "the address of a payment page, e.g. https://rzp.io/l/example";
const KEY_ID_WANTED: &str = "an API key id from the Razorpay dashboard, e.g. rzp_live_…";
const KEY_SECRET_WANTED: &str = "the secret that the Razorpay dashboard shows once, beside the key id";
const WEBHOOK_SECRET_WANTED: &str = "the secret typed into Razorpay's webhook settings, 16 or more random characters";

impl PaymentSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let takes_payments = [
            "RAZORPAY_PAYMENT_LINK",
            "RAZORPAY_PAYMENT_LINK_199",
            "RAZORPAY_PAYMENT_LINK_499",
            "RAZORPAY_KEY_ID",
            "RAZORPAY_KEY_SECRET",
        ]
        .into_iter()
        .any(|name| reader.is_set(name));
        let need = if takes_payments { Need::Production } else { Need::Optional };
        let link = reader.address("RAZORPAY_PAYMENT_LINK", LINK_WANTED);
        Self {
            webhook_secret: reader.rotating("RAZORPAY_WEBHOOK_SECRET", need, WEBHOOK_SECRET_WANTED),
            link_basic: reader.address("RAZORPAY_PAYMENT_LINK_199", LINK_WANTED).or_else(|| link.clone()),
            link_plus: reader.address("RAZORPAY_PAYMENT_LINK_499", LINK_WANTED).or(link),
            key: key(reader),
            api_base: reader.api_base(
                "RAZORPAY_API_BASE",
                "https://api.razorpay.com",
                "an address without a version, e.g. https://api.razorpay.com",
            ),
            pro_plan_days: reader.number("PRO_PLAN_DAYS", 30, 1..=3660, "a number of days from 1 to 3660, e.g. 30"),
        }
    }
}

fn key(reader: &mut Reader<'_>) -> Option<RazorpayKey> {
    let plain = |value: &str| value.bytes().all(|byte| byte.is_ascii_graphic()).then(|| value.to_owned());
    let id = reader.parsed("RAZORPAY_KEY_ID", KEY_ID_WANTED, plain);
    let secret = reader.secret("RAZORPAY_KEY_SECRET", Need::Optional, KEY_SECRET_WANTED);
    match (reader.is_set("RAZORPAY_KEY_ID"), reader.is_set("RAZORPAY_KEY_SECRET")) {
        (true, false) => {
            reader.fault("RAZORPAY_KEY_SECRET", "is missing although RAZORPAY_KEY_ID is set", KEY_SECRET_WANTED);
        }
        (false, true) => {
            reader.fault("RAZORPAY_KEY_ID", "is missing although RAZORPAY_KEY_SECRET is set", KEY_ID_WANTED);
        }
        _ => {}
    }
    Some(RazorpayKey { id: id?, secret: secret? })
}
