//! A voice note without a microphone: three silent seconds of Ogg Opus that carry their words as a comment.
//!
//! The demo has no network, so nothing can listen to a recording there; whatever plays the part of the
//! transcription service reads the words with [`spoken_words`].

const SERIAL: u32 = 0x5468_6572;
const FRAMES: usize = 150;
const SAMPLES_PER_FRAME: u64 = 960;
const COMMENT: &str = "DESCRIPTION=";

/// An Ogg Opus file of three silent seconds in which somebody says `words`.
pub fn note(words: &str) -> Vec<u8> {
    let mut head = b"OpusHead\x01\x01".to_vec();
    head.extend_from_slice(&312_u16.to_le_bytes());
    head.extend_from_slice(&48_000_u32.to_le_bytes());
    head.extend_from_slice(&[0, 0, 0]);
    let mut tags = b"OpusTags".to_vec();
    push_text(&mut tags, "therapy-tracker");
    tags.extend_from_slice(&1_u32.to_le_bytes());
    push_text(&mut tags, &format!("{COMMENT}{words}"));

    let mut file = Vec::new();
    page(&mut file, 2, 0, 0, &[&head]);
    page(&mut file, 0, 0, 1, &[&tags]);
    // One frame of 20 ms of silence, as every Opus encoder writes it.
    let frames: Vec<&[u8]> = vec![&[0xF8, 0xFF, 0xFE]; FRAMES];
    page(&mut file, 4, SAMPLES_PER_FRAME * FRAMES as u64, 2, &frames);
    file
}

/// The words of a file that [`note`] made.
pub fn spoken_words(file: &[u8]) -> Option<String> {
    let start = file.windows(COMMENT.len()).position(|window| window == COMMENT.as_bytes())?;
    let length_at = start.checked_sub(4)?;
    let length = u32::from_le_bytes(file.get(length_at..start)?.try_into().ok()?);
    let end = start.checked_add(usize::try_from(length).ok()?)?;
    String::from_utf8(file.get(start + COMMENT.len()..end)?.to_vec()).ok()
}

fn push_text(to: &mut Vec<u8>, text: &str) {
    to.extend_from_slice(&u32::try_from(text.len()).unwrap_or(0).to_le_bytes());
    to.extend_from_slice(text.as_bytes());
}

fn page(file: &mut Vec<u8>, flags: u8, position: u64, number: u32, packets: &[&[u8]]) {
    let mut lacing = Vec::new();
    for packet in packets {
        lacing.extend(std::iter::repeat_n(255_u8, packet.len() / 255));
        lacing.push(u8::try_from(packet.len() % 255).unwrap_or(0));
    }
    let mut page = b"OggS\0".to_vec();
    page.push(flags);
    page.extend_from_slice(&position.to_le_bytes());
    page.extend_from_slice(&SERIAL.to_le_bytes());
    page.extend_from_slice(&number.to_le_bytes());
    page.extend_from_slice(&[0; 4]);
    page.push(u8::try_from(lacing.len()).unwrap_or(u8::MAX));
    page.extend_from_slice(&lacing);
    page.extend(packets.iter().flat_map(|packet| packet.iter()));
    let checksum = page.iter().fold(0_u32, |sum, byte| {
        (0..8).fold(sum ^ (u32::from(*byte) << 24), |sum, _| {
            if sum & 0x8000_0000 == 0 { sum << 1 } else { (sum << 1) ^ 0x04C1_1DB7 }
        })
    });
    page[22..26].copy_from_slice(&checksum.to_le_bytes());
    file.extend_from_slice(&page);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_come_back() {
        let words = "आज बहुत अच्छा रहा";
        assert_eq!(spoken_words(&note(words)).as_deref(), Some(words));
        assert_eq!(spoken_words(b"OggS"), None);
    }
}
