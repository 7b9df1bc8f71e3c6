//! Settings, one row a case: what is refused, in which words, and that no secret is ever shown.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use proptest::prelude::*;
use secrecy::ExposeSecret;

use super::variables::parse_file;
use super::{Config, Environment, NAMES, Network, Rotating};

const SECRET: &str = "0123456789abcdef0123456789abcdef";

type Pairs = &'static [(&'static str, &'static str)];

fn variables(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn production(changes: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut all = variables(&[
        ("APP_ENV", "production"),
        ("WHATSAPP_TOKEN", SECRET),
        ("PHONE_NUMBER_ID", "106540352242922"),
        ("VERIFY_TOKEN", SECRET),
        ("WHATSAPP_APP_SECRET", SECRET),
        ("TRACKER_SHARE_SECRET", SECRET),
        ("INTERNAL_REPORT_TOKEN", SECRET),
        ("REMINDER_TOKEN", SECRET),
    ]);
    all.extend(variables(changes));
    all
}

/// The places of all faults of a development service with these variables.
fn faulty(pairs: &[(&str, &str)]) -> Vec<String> {
    places(&variables(pairs))
}

fn places(variables: &BTreeMap<String, String>) -> Vec<String> {
    match Config::load(variables) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.0.into_iter().map(|fault| fault.place).collect(),
    }
}

#[test]
fn nothing_set_is_a_development_service_that_cannot_send() {
    let config = Config::load(&BTreeMap::new()).expect("nothing is required in development");
    assert_eq!(config.base.environment, Environment::Development);
    assert_eq!(config.base.host, IpAddr::V4(Ipv4Addr::LOCALHOST));
    assert_eq!(config.base.port, 3000);
    assert_eq!(config.base.default_timezone.iana_name(), Some("Asia/Kolkata"));
    assert!(config.whatsapp.credentials().is_none());
    assert_eq!(config.whatsapp.graph_api_base, "https://graph.facebook.com");
    assert_eq!(config.whatsapp.graph_api_version, "v25.0");
    assert_eq!(config.tracker.link_ttl_sec, 900);
    assert_eq!(config.warnings().len(), 2, "{:#?}", config.warnings());
}

#[test]
fn an_empty_or_blank_value_is_a_missing_one() {
    assert_eq!(faulty(&[("PORT", ""), ("HOST", "  "), ("APP_ENV", ""), ("WHATSAPP_TOKEN", "")]), Vec::<String>::new());
    let config = Config::load(&variables(&[("WHATSAPP_TOKEN", ""), ("PHONE_NUMBER_ID", "106540352242922")]));
    assert!(config.expect("both may be missing").whatsapp.credentials().is_none());
}

#[test]
fn production_needs_what_the_runbook_lists_and_tells_it_all_at_once() {
    let errors = Config::load(&variables(&[("APP_ENV", "production")])).expect_err("production needs secrets");
    insta::assert_snapshot!(errors, @r"
    7 settings are missing or wrong:
      WHATSAPP_TOKEN is missing, and production needs it. It should be the access token of a system user with whatsapp_business_messaging, e.g. EAAG….
      PHONE_NUMBER_ID is missing, and production needs it. It should be the id (not the number) of the business phone number: letters, digits, - or _, e.g. 106540352242922.
      VERIFY_TOKEN is missing, and production needs it. It should be the verify token typed into Meta's webhook settings, 16 or more random characters, e.g. the output of `openssl rand -hex 24`.
      WHATSAPP_APP_SECRET is missing, and production needs it. It should be the app secret from Meta's app settings, 32 characters from 0-9 and a-f.
      TRACKER_SHARE_SECRET is missing, and production needs it. It should be 16 or more random characters, e.g. the output of `openssl rand -hex 32`.
      INTERNAL_REPORT_TOKEN is missing, and production needs it. It should be 16 or more random characters, e.g. the output of `openssl rand -hex 32`.
      REMINDER_TOKEN is missing, and production needs it. It should be 16 or more random characters, e.g. the output of `openssl rand -hex 32`.
    ");
}

#[test]
fn a_complete_production_starts_and_listens_to_everybody() {
    let config = Config::load(&production(&[])).expect("everything required is set");
    assert!(config.is_production());
    assert_eq!(config.base.host, IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let (token, id) = config.whatsapp.credentials().expect("both are set");
    assert_eq!((token.expose_secret(), id), (SECRET, "106540352242922"));
}

#[test]
fn production_refuses() {
    let cases: &[(Pairs, &[&str])] = &[
        (&[("SKIP_WEBHOOK_SIGNATURE", "true")], &["SKIP_WEBHOOK_SIGNATURE"]),
        (&[("ALLOW_INSECURE_TRACKER", "1")], &["ALLOW_INSECURE_TRACKER"]),
        (&[("SKIP_WEBHOOK_SIGNATURE", "false")], &[]),
        (&[("REMINDER_TOKEN", "short")], &[]),
        (&[("REMINDER_TOKEN_PREVIOUS", "short")], &[]),
        (&[("PUBLIC_BASE_URL", "http://tracker.example.org")], &["PUBLIC_BASE_URL"]),
        (&[("RAZORPAY_PAYMENT_LINK", "https://rzp.io/l/x")], &["RAZORPAY_WEBHOOK_SECRET"]),
        (&[("RAZORPAY_PAYMENT_LINK", "https://rzp.io/l/x"), ("RAZORPAY_WEBHOOK_SECRET", SECRET)], &[]),
        (&[("VERIFY_TOKEN", "")], &["VERIFY_TOKEN"]),
    ];
    for (changes, wanted) in cases {
        assert_eq!(places(&production(changes)), *wanted, "{changes:?}");
    }
}

#[test]
fn app_env_wins_over_node_env() {
    let environment = |pairs: &[(&str, &str)]| Config::load(&variables(pairs)).map(|config| config.base.environment);
    let development = Ok(Environment::Development);
    assert_eq!(environment(&[("APP_ENV", "development"), ("NODE_ENV", "production")]), development);
    assert_eq!(environment(&[("NODE_ENV", "test")]), development);
    assert!(environment(&[("NODE_ENV", "production")]).is_err(), "production lacks its secrets");
    assert_eq!(faulty(&[("APP_ENV", "prod")])[..2], ["APP_ENV", "WHATSAPP_TOKEN"]);
    assert_eq!(faulty(&[("APP_ENV", "dev")]), ["APP_ENV"]);
}

#[test]
fn malformed_values_are_refused() {
    let cases = [
        ("HOST", &["example", "1.2.3", "0.0.0.0:80"][..]),
        ("PORT", &["65536", "-1", "http", "3000.0"]),
        ("PUBLIC_BASE_URL", &["tracker.example.org", "ftp://x.org", "https://u:p@x.org", "https://x.org/?a=b"]),
        ("DEFAULT_TIMEZONE", &["IST!", "Mars/Olympus", "+05:30"]),
        ("ENABLE_TENANT_SCOPING", &["maybe", "2"]),
        ("TRUSTED_PROXIES", &["proxy", "10.0.0.0/33", "::/129", "10.0.0.1 10.0.0.2"]),
        ("PHONE_NUMBER_ID", &["+919876543210", "a b", "1/2"]),
        ("WHATSAPP_PUBLIC_NUMBER", &["12", "098765432", "number"]),
        ("WHATSAPP_TOKEN", &["with blank", "टोकन"]),
        ("GRAPH_API_BASE", &["graph.facebook.com", "https://graph.facebook.com/?x"]),
        ("GRAPH_API_VERSION", &["25.0", "v25", "v25.x", "latest"]),
        ("WHATSAPP_MESSAGES_PER_SECOND", &["0", "1000001", "fast"]),
        ("INVITE_TEMPLATE_NAME", &["Invite Me", "einladung-1"]),
        ("INVITE_TEMPLATE_LANG", &["english", "EN", "en-us", "en_us"]),
        ("TRACKER_LINK_TTL_SEC", &["59", "604801", "15m"]),
        ("REMINDER_TIME_HOUR", &["24", "-1", "13:00"]),
        ("RAZORPAY_PAYMENT_LINK_199", &["rzp.io/l/x"]),
        ("PRO_PLAN_DAYS", &["0", "4000", "month"]),
        ("USE_SARVAM", &["perhaps"]),
        ("MAX_JSON_BODY_KB", &["0", "1e3"]),
        ("WEBHOOK_RATE_LIMIT_PER_MIN", &["0", "off"]),
        ("BACKUP_INTERVAL", &["1", "h", "1m", "8d", "1 hour", "99999999999999999999d", "5µ"]),
        ("BACKUP_KEEP_DAILY", &["-1", "10001"]),
        ("LITESTREAM", &["replica"]),
    ];
    for (name, values) in cases {
        for value in values {
            let found = faulty(&[(name, value)]);
            assert!(found.iter().any(|place| place == name), "{name}={value} gives {found:?}");
        }
    }
}

#[test]
fn well_formed_values_are_taken() {
    let cases = [
        ("HOST", &["::", "0.0.0.0"][..]),
        ("PORT", &["0", "65535"]),
        ("PUBLIC_BASE_URL", &["https://x.org/", "http://127.0.0.1:3000"]),
        ("DEFAULT_TIMEZONE", &["America/New_York", "UTC"]),
        ("ENABLE_TENANT_SCOPING", &["TRUE", "off", "1", "no"]),
        ("TRUSTED_PROXIES", &["10.0.0.0/8, 127.0.0.1", "fd00::/8,"]),
        ("WHATSAPP_PUBLIC_NUMBER", &["+91 98765-43210"]),
        ("GRAPH_API_BASE", &["http://127.0.0.1:9/"]),
        ("INVITE_TEMPLATE_NAME", &["invite_1"]),
        ("BACKUP_INTERVAL", &["5m", "24h", "7d"]),
        ("BACKUP_PASSWORD", &["with blanks, and — letters"]),
    ];
    for (name, values) in cases {
        for value in values {
            assert_eq!(faulty(&[(name, value)]), Vec::<String>::new(), "{name}={value}");
        }
    }
}

#[test]
fn what_belongs_together_is_set_together() {
    let cases: &[(Pairs, &str)] = &[
        (&[("RAZORPAY_KEY_ID", "rzp_test_1")], "RAZORPAY_KEY_SECRET"),
        (&[("RAZORPAY_KEY_SECRET", SECRET)], "RAZORPAY_KEY_ID"),
        (&[("USE_SARVAM", "true")], "SARVAM_API_KEY"),
        (&[("INVITE_TEMPLATE_LANG", "hi")], "INVITE_TEMPLATE_NAME"),
        (&[("VERIFY_TOKEN_PREVIOUS", SECRET)], "VERIFY_TOKEN_PREVIOUS"),
        (&[("BACKUP_PASSWORD", SECRET), ("BACKUP_PASSWORD_FILE", "/run/secret")], "BACKUP_PASSWORD_FILE"),
    ];
    for (pairs, wanted) in cases {
        assert_eq!(faulty(pairs), [*wanted], "{pairs:?}");
    }
    let none = ["HOURLY", "DAILY", "WEEKLY", "MONTHLY"].map(|kind| (format!("BACKUP_KEEP_{kind}"), "0".to_owned()));
    assert_eq!(places(&BTreeMap::from(none)), ["BACKUP_KEEP_DAILY"]);
}

#[test]
fn a_rotating_secret_takes_both_values_and_nothing_else() {
    let mut secret = Rotating::new("new secret");
    assert!(secret.matches(b"new secret"));
    assert!(!secret.matches(b"old secret"));
    secret.previous = Some("old secret".into());
    assert!(secret.matches(b"new secret") && secret.matches(b"old secret"));
    assert!(!secret.matches(b"") && !secret.matches(b"new secret "));
    assert_eq!(secret.iter().map(ExposeSecret::expose_secret).collect::<Vec<_>>(), ["new secret", "old secret"]);
}

#[test]
fn a_network_holds_its_addresses() {
    let cases = [
        ("10.0.0.0/8", "10.255.0.1", true),
        ("10.0.0.0/8", "11.0.0.1", false),
        ("10.0.0.1", "10.0.0.1", true),
        ("10.0.0.1", "10.0.0.2", false),
        ("0.0.0.0/0", "203.0.113.9", true),
        ("10.0.0.0/8", "::ffff:10.1.2.3", true),
        ("fd00::/8", "fd12::1", true),
        ("fd00::/8", "fe80::1", false),
        ("::/0", "2001:db8::1", true),
        ("::/0", "10.0.0.1", false),
    ];
    for (network, address, inside) in cases {
        let network: Network = network.parse().expect("the table is well-formed");
        assert_eq!(network.contains(address.parse().expect("the table is well-formed")), inside, "{network} {address}");
    }
}

#[test]
fn a_line_of_the_file_that_cannot_be_read_is_told_by_its_number() {
    let text = "# a comment\nPORT=4000\nVERIFY_TOKEN=my secret value\nHOST=127.0.0.1\nUNKNOWN=1\nnonsense here\n";
    let mut faults = Vec::new();
    let found = parse_file(".env", text, &mut faults);
    assert_eq!(found, variables(&[("HOST", "127.0.0.1"), ("PORT", "4000")]));
    let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
    assert_eq!(places, [".env, line 3", ".env, line 6"]);
    assert!(!format!("{faults:?}").contains("secret value"));
}

proptest! {
    /// Whatever the secrets are, right or wrong, neither a message nor `Debug` shows one.
    #[test]
    fn no_secret_is_ever_shown(
        tail in "\\PC{0,40}",
        environment in prop::sample::select(vec!["production", "development"]),
        others in prop::sample::select(vec!["", "nonsense here", "0", "true"]),
    ) {
        let hidden = format!("hidden{tail}").trim().to_owned();
        let mut all = BTreeMap::new();
        for known in NAMES {
            let value = if known.secret { hidden.clone() } else { others.to_owned() };
            all.insert(known.name.to_owned(), value);
            if known.rotates {
                all.insert(format!("{}_PREVIOUS", known.name), hidden.clone());
            }
        }
        all.insert("APP_ENV".to_owned(), environment.to_owned());
        let shown = match Config::load(&all) {
            Ok(config) => format!("{config:?} {config:#?} {:?}", config.warnings()),
            Err(errors) => format!("{errors} {errors:?}"),
        };
        prop_assert!(!shown.contains("hidden"), "{}", shown);
    }
}
