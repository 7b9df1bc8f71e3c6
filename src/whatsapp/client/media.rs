//! Media files: uploading what is sent, fetching what people sent.

use reqwest::{StatusCode, Url};
use serde::Deserialize;

use super::{Client, SendFailure, exchange, network, refusal};

/// The largest file that is fetched or uploaded: what Meta allows for audio and video.
pub const MEDIA_BYTES_MAX: usize = 16 * 1024 * 1024;

/// A file that a person sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchedMedia {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// What Meta says it is, such as `audio/ogg; codecs=opus`.
    pub mime: String,
}

/// Why a file could not be uploaded or fetched. Holds nothing about a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// Meta refused, or was not reached.
    #[error("{}", .0.detail)]
    Failed(SendFailure),
    /// The file is larger than is taken.
    #[error("the file is larger than 16 MB")]
    TooLarge,
    /// Meta does not have the file, or not any more: inbound files are kept for 7 days.
    #[error("Meta does not have the file any more")]
    Gone,
    /// The id or the kind of file cannot be one.
    #[error("{0}")]
    Malformed(&'static str),
}

impl From<SendFailure> for MediaError {
    fn from(failure: SendFailure) -> Self {
        Self::Failed(failure)
    }
}

#[derive(Deserialize)]
struct Lookup {
    url: String,
    mime_type: String,
}

impl Client {
    /// Uploads a file, to be sent by the id that comes back. Meta keeps it for 30 days.
    pub async fn upload_media(
        &self,
        phone_number_id: &str,
        bytes: Vec<u8>,
        mime: &str,
        filename: &str,
    ) -> Result<String, MediaError> {
        #[derive(Deserialize)]
        struct Uploaded {
            id: String,
        }
        if bytes.len() > MEDIA_BYTES_MAX {
            return Err(MediaError::TooLarge);
        }
        let url =
            self.url(&[phone_number_id, "media"]).ok_or(MediaError::Malformed("the phone number id is not one"))?;
        let file = reqwest::multipart::Part::bytes(bytes)
            .file_name(filename.to_owned())
            .mime_str(mime)
            .map_err(|_| MediaError::Malformed("the kind of file is not one"))?;
        let form = reqwest::multipart::Form::new()
            .text("messaging_product", "whatsapp")
            .text("type", mime.to_owned())
            .part("file", file);
        let (status, answer) = exchange(self.http.post(url).multipart(form)).await?;
        if !status.is_success() {
            return Err(refusal(status.as_u16(), &answer).into());
        }
        let uploaded = serde_json::from_slice::<Uploaded>(&answer);
        uploaded.map(|uploaded| uploaded.id).map_err(|_| MediaError::Malformed("Meta's answer could not be read"))
    }

    /// Fetches a file that a person sent to `phone_number_id`. The address that Meta gives for it is valid for five
    /// minutes; one that is gone is looked up once more.
    pub async fn fetch_media(&self, phone_number_id: &str, media_id: &str) -> Result<FetchedMedia, MediaError> {
        for _ in 0..2 {
            let lookup = self.look_up(phone_number_id, media_id).await?;
            if let Some(bytes) = self.download(&lookup.url).await? {
                return Ok(FetchedMedia { bytes, mime: lookup.mime_type });
            }
        }
        Err(MediaError::Gone)
    }

    async fn look_up(&self, phone_number_id: &str, media_id: &str) -> Result<Lookup, MediaError> {
        let mut url = self.url(&[media_id]).ok_or(MediaError::Malformed("the media id is not one"))?;
        url.query_pairs_mut().append_pair("phone_number_id", phone_number_id);
        let (status, answer) = exchange(self.http.get(url)).await?;
        if status == StatusCode::NOT_FOUND {
            return Err(MediaError::Gone);
        }
        if !status.is_success() {
            return Err(refusal(status.as_u16(), &answer).into());
        }
        serde_json::from_slice(&answer).map_err(|_| MediaError::Malformed("Meta's answer could not be read"))
    }

    /// The file behind an address; `None` if it is gone.
    async fn download(&self, address: &str) -> Result<Option<Vec<u8>>, MediaError> {
        let url = Url::parse(address).map_err(|_| MediaError::Malformed("the address of the file is not one"))?;
        if !self.may_see_the_token(&url) {
            return Err(MediaError::Malformed("the address of the file is not Meta's"));
        }
        let mut response = self.http.get(url).send().await.map_err(|error| network(&error))?;
        if response.status() == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        if !response.status().is_success() {
            return Err(refusal(response.status().as_u16(), &[]).into());
        }
        let announced = response.content_length().unwrap_or(0);
        if announced > MEDIA_BYTES_MAX as u64 {
            return Err(MediaError::TooLarge);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(announced).unwrap_or(0));
        while let Some(chunk) = response.chunk().await.map_err(|error| network(&error))? {
            if bytes.len() + chunk.len() > MEDIA_BYTES_MAX {
                return Err(MediaError::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(Some(bytes))
    }

    /// Whether a request with the token (every request carries it) may go there: to the API's own host, or to
    /// one of Meta's hosts for files.
    fn may_see_the_token(&self, url: &Url) -> bool {
        const META: [&str; 4] = [".fbsbx.com", ".fbcdn.net", ".facebook.com", ".whatsapp.net"];
        let metas =
            url.scheme() == "https" && url.host_str().is_some_and(|host| META.iter().any(|meta| host.ends_with(meta)));
        metas || url.origin() == self.root.origin()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use crate::whatsapp::client::GraphConfig;

    #[test]
    fn the_token_goes_to_meta_alone() {
        let client = Client::new(&GraphConfig {
            base: "https://graph.facebook.com".to_owned(),
            version: "v25.0".to_owned(),
            token: "t".into(),
        })
        .unwrap();
        let may = |address: &str| client.may_see_the_token(&Url::parse(address).unwrap());
        assert!(may("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1"));
        assert!(may("https://graph.facebook.com/v25.0/1"));
        assert!(!may("http://lookaside.fbsbx.com/"));
        assert!(!may("https://fbsbx.com.example.org/"));
        assert!(!may("https://example.org/"));
    }
}
