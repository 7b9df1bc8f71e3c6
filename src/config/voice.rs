//! Transcription of voice notes, and their summaries.

use secrecy::SecretString;

use super::reader::{Need, Reader};

const GROQ: &str = "https://api.groq.com/openai/v1";
const BASE_WANTED: &str = "the base of an OpenAI-compatible API, e.g. https://api.groq.com/openai/v1";

/// Sarvam, which knows Indian languages.
#[derive(Clone, Debug)]
pub struct SarvamSettings {
    /// `SARVAM_API_KEY`.
    pub key: SecretString,
    /// `SARVAM_API_BASE`, without a slash at the end.
    pub api_base: String,
}

/// Transcription and summaries. Without a key voice notes are kept and text is asked for.
#[derive(Clone, Debug)]
pub struct VoiceSettings {
    /// `GROQ_API_KEY`: for both OpenAI-compatible APIs.
    pub key: Option<SecretString>,
    /// `TRANSCRIBE_API_BASE`, without a slash at the end.
    pub transcribe_api_base: String,
    /// `SUMMARIZE_API_BASE`, without a slash at the end.
    pub summarize_api_base: String,
    /// Set where `USE_SARVAM` is on: Sarvam transcribes.
    pub sarvam: Option<SarvamSettings>,
}

impl VoiceSettings {
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        Self {
            key: reader.secret("GROQ_API_KEY", Need::Optional, "an API key, e.g. gsk_…"),
            transcribe_api_base: reader.api_base("TRANSCRIBE_API_BASE", GROQ, BASE_WANTED),
            summarize_api_base: reader.api_base("SUMMARIZE_API_BASE", GROQ, BASE_WANTED),
            sarvam: sarvam(reader),
        }
    }
}

fn sarvam(reader: &mut Reader<'_>) -> Option<SarvamSettings> {
    const KEY_WANTED: &str = "an API subscription key from Sarvam's dashboard, e.g. sk_…";
    let api_base =
        reader.api_base("SARVAM_API_BASE", "https://api.sarvam.ai", "an address, e.g. https://api.sarvam.ai");
    let key = reader.secret("SARVAM_API_KEY", Need::Optional, KEY_WANTED);
    if !reader.flag("USE_SARVAM", false) {
        return None;
    }
    if !reader.is_set("SARVAM_API_KEY") {
        reader.fault("SARVAM_API_KEY", "is missing although USE_SARVAM is on", KEY_WANTED);
    }
    Some(SarvamSettings { key: key?, api_base })
}
