//! What a person sees, whatever the service for transcription does.

use std::sync::Arc;

use therapy_tracker::engine::work::{ApiAccess, SpeechConfig};
use tokio::sync::Notify;

use crate::support::{Answer, House, Speech};

const LONG: &str = "We began with the blocks, and she stacked six of them. Then we went to the swing, where she asked to \
    stop by herself, and at the end she waved to everybody and said goodbye to the therapist, which was new for her.";

#[tokio::test]
async fn words_come_back_fast() {
    let speech = Speech::start().await;
    let mut house = House::open(speech.config()).await;
    house.says("note").await;
    house.speaks("आज उसने अपना कप माँगा").await;
    assert!(house.hears().await.contains("“आज उसने अपना कप माँगा”"));
    // Whoever reads English never chose a language, and may speak any.
    assert_eq!(speech.requests(1).await, ["transcriptions model=whisper-large-v3 response_format=json"]);
    house.close().await;
}

#[tokio::test]
async fn long_words_are_summed_up() {
    let speech = Speech::start().await;
    let mut house = House::open(speech.config()).await;
    house.says("note").await;
    house.speaks(LONG).await;
    assert!(house.hears().await.ends_with("In short: All in short."));
    house.close().await;
}

#[tokio::test]
async fn a_summary_that_fails_loses_no_words() {
    let speech = Speech::start().await;
    let config = SpeechConfig { summarize: Some(dead_end(&speech)), ..speech.config() };
    let mut house = House::open(config).await;
    house.says("note").await;
    house.speaks(LONG).await;
    let answer = house.hears().await;
    assert!(answer.contains(LONG) && !answer.contains("In short"), "{answer}");
    house.close().await;
}

#[tokio::test]
async fn while_it_is_slow_everything_else_goes_on() {
    let speech = Speech::start().await;
    let gate = Arc::new(Notify::new());
    speech.next(Answer::After(Arc::clone(&gate)));
    let mut house = House::open(speech.config()).await;
    house.says("note").await;
    house.speaks("She was shy.").await;
    speech.requests(1).await;
    assert!(house.says("She was happy.").await.contains("“She was happy.”"));
    gate.notify_one();
    let answer = house.hears().await;
    assert!(answer.contains("moved on") && answer.contains("“She was shy.”"), "{answer}");
    house.close().await;
}

#[tokio::test]
async fn one_person_is_heard_in_order() {
    let speech = Speech::start().await;
    let gate = Arc::new(Notify::new());
    speech.next(Answer::After(Arc::clone(&gate)));
    let mut house = House::open(speech.config()).await;
    house.says("note").await;
    house.speaks("First.").await;
    house.speaks("Second.").await;
    speech.requests(1).await;
    gate.notify_one();
    assert!(house.hears().await.contains("“First.”"));
    assert!(house.hears().await.contains("“Second.”"));
    house.close().await;
}

#[tokio::test]
async fn a_service_that_dies_is_asked_again() {
    let speech = Speech::start().await;
    for answer in [Answer::Die, Answer::Page, Answer::Status(429)] {
        speech.next(answer);
    }
    let mut house = House::open(speech.config()).await;
    house.says("note").await;
    house.speaks("She counted to ten.").await;
    assert!(house.hears().await.contains("“She counted to ten.”"));
    assert_eq!(speech.requests(4).await.len(), 4);
    house.close().await;
}

#[tokio::test]
async fn what_fails_is_kept_and_tried_once_more_later() {
    let speech = Speech::start().await;
    for _ in 0..4 {
        speech.next(Answer::Status(503));
    }
    let mut house = House::open(speech.config()).await;
    house.says("note").await;
    house.speaks("She counted to ten.").await;
    let answer = house.hears().await;
    assert!(answer.contains("will try once more"), "{answer}");
    assert_eq!(speech.requests(4).await.len(), 4);
    house.clock.advance_ms(601_000);
    let answer = house.hears().await;
    assert!(answer.contains("is text now") && answer.contains("“She counted to ten.”"), "{answer}");
    house.close().await;
}

#[tokio::test]
async fn without_a_service_text_is_asked_for_at_once() {
    let mut house = House::open(SpeechConfig::default()).await;
    house.says("note").await;
    house.speaks("Hello?").await;
    assert!(house.hears().await.contains("please type it too"));
    assert!(house.says("She said hello.").await.contains("“She said hello.”"));
    house.close().await;
}

#[tokio::test]
async fn sarvam_goes_first_and_the_other_stands_in_for_it() {
    let speech = Speech::start().await;
    let mut house = House::open(SpeechConfig { sarvam: Some(speech.access()), ..speech.config() }).await;
    house.says("lang:hi").await;
    house.says("note").await;
    house.speaks("She sang.").await;
    assert!(house.hears().await.contains("“She sang.”"));
    // Longer than Sarvam takes, it is refused for good.
    speech.next(Answer::Status(400));
    house.says("note").await;
    house.speaks("She sang for a minute.").await;
    assert!(house.hears().await.contains("“She sang for a minute.”"));
    let sarvam = "sarvam model=saaras:v3 mode=transcribe language_code=hi-IN";
    let other = "transcriptions model=whisper-large-v3 response_format=json language=hi";
    assert_eq!(speech.requests(3).await, [sarvam, sarvam, other]);
    house.close().await;
}

#[tokio::test]
async fn the_demo_hears_without_a_network() {
    let base = House::demo_speech().await;
    let access = ApiAccess { base, key: "key".into() };
    let config = SpeechConfig { transcribe: Some(access), ..SpeechConfig::default() };
    let mut house = House::open(config).await;
    house.says("note").await;
    house.speaks("She clapped.").await;
    assert!(house.hears().await.contains("“She clapped.”"));
    house.close().await;
}

/// Where nothing answers.
fn dead_end(speech: &Speech) -> ApiAccess {
    let mut access = speech.access();
    access.base.push_str("/nothing-here");
    access
}
