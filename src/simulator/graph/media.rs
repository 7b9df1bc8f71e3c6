//! Media files: the types and sizes that Meta takes, and a shelf that keeps the newest.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;
use sha2::{Digest, Sha256};

use super::refusal::Refusal;

const MEGABYTE: usize = 1024 * 1024;
const SHELF_BYTES: usize = 256 * MEGABYTE;
/// The largest upload that any type allows, and a little for the form around it.
pub(super) const UPLOAD_BYTES_MAX: usize = 101 * MEGABYTE;

/// A media file.
#[derive(Clone, Debug)]
pub struct Media {
    /// Its id.
    pub id: String,
    /// Its type, such as `image/png`.
    pub mime_type: String,
    /// The name that it was uploaded under.
    pub file_name: String,
    /// Its content.
    pub content: Bytes,
}

impl Media {
    /// The SHA-256 of the content in hexadecimal.
    pub fn sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.content))
    }
}

/// Refuses types that Meta does not take and files that are too large for their type.
pub(super) fn check(mime_type: &str, size: usize) -> Result<(), Refusal> {
    let bare = mime_type.split(';').next().unwrap_or_default().trim();
    let max = match bare {
        "image/jpeg" | "image/png" => 5 * MEGABYTE,
        "image/webp" => 500 * 1024,
        "audio/aac" | "audio/amr" | "audio/mpeg" | "audio/mp4" | "audio/ogg" | "video/mp4" | "video/3gpp" => {
            16 * MEGABYTE
        }
        "text/plain"
        | "application/pdf"
        | "application/msword"
        | "application/vnd.ms-excel"
        | "application/vnd.ms-powerpoint"
        | "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        | "application/vnd.openxmlformats-officedocument.presentationml.presentation" => 100 * MEGABYTE,
        other => return Err(Refusal::new(131_053, format!("Meta takes no files of the type {other}"))),
    };
    match size {
        0 => Err(Refusal::new(131_053, "the file is empty")),
        size if size > max => {
            Err(Refusal::new(131_053, format!("the file has {size} bytes, {max} are allowed for {bare}")))
        }
        _ => Ok(()),
    }
}

/// Whether a message of this kind can show a file of this type.
pub(super) fn fits(kind: &str, mime_type: &str) -> bool {
    match kind {
        "image" => mime_type == "image/jpeg" || mime_type == "image/png",
        "sticker" => mime_type == "image/webp",
        "audio" => mime_type.starts_with("audio/"),
        "video" => mime_type.starts_with("video/"),
        _ => mime_type.starts_with("application/") || mime_type.starts_with("text/"),
    }
}

#[derive(Debug, Default)]
struct Files {
    by_id: BTreeMap<String, Media>,
    order: VecDeque<String>,
    bytes: usize,
}

/// The files that were uploaded or spoken; the oldest go when there are too many.
#[derive(Debug, Default)]
pub(super) struct Shelf(Mutex<Files>);

impl Shelf {
    pub(super) fn put(&self, media: Media) {
        let mut files = self.lock();
        files.bytes += media.content.len();
        files.order.push_back(media.id.clone());
        files.by_id.insert(media.id.clone(), media);
        while files.bytes > SHELF_BYTES
            && let Some(oldest) = files.order.pop_front()
        {
            if let Some(gone) = files.by_id.remove(&oldest) {
                files.bytes -= gone.content.len();
            }
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<Media> {
        self.lock().by_id.get(id).cloned()
    }

    pub(super) fn remove(&self, id: &str) -> bool {
        let mut files = self.lock();
        let Some(gone) = files.by_id.remove(id) else { return false };
        files.bytes -= gone.content.len();
        files.order.retain(|kept| kept != id);
        true
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Files> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
