//! What the little bot says.

use serde_json::{Value, json};

fn buttons(body: &str, choices: &[(&str, &str)]) -> Value {
    let buttons: Vec<Value> =
        choices.iter().map(|(id, title)| json!({"type": "reply", "reply": {"id": id, "title": title}})).collect();
    json!({"type": "interactive", "interactive": {
        "type": "button", "body": {"text": body}, "action": {"buttons": buttons}}})
}

pub(crate) fn answer(text: &str) -> Value {
    match text {
        "hi" => buttons(
            "Namaste! 🙏 I keep track of your child's therapy sessions.\n\nTell me how this month looks, and I count \
             what is *attended*, _missed_ and left.",
            &[("setup", "Plan the month"), ("attended", "Log a session"), ("help", "What can you do?")],
        ),
        "setup" => json!({"type": "interactive", "interactive": {
            "type": "list",
            "header": {"type": "text", "text": "Your month"},
            "body": {"text": "How many sessions are planned, and what does one cost?"},
            "footer": {"text": "You can change this later"},
            "action": {"button": "Choose a plan", "sections": [
                {"title": "Common plans", "rows": [
                    {"id": "16 800 0", "title": "16 sessions at ₹800", "description": "₹12,800 for the month"},
                    {"id": "12 1000 0", "title": "12 sessions at ₹1,000", "description": "₹12,000 for the month"},
                    {"id": "8 800 0", "title": "8 sessions at ₹800", "description": "₹6,400 for the month"}]},
                {"title": "Something else", "rows": [{"id": "setup_other", "title": "Type it yourself"}]}]}}}),
        "hindi" => buttons(
            "✅ *दर्ज हो गया।* आज की थेरेपी: _उपस्थित_।\n\nइस महीने 16 में से 9 सत्र हुए, 7 बाकी हैं (₹5,600)।\n\nआज का दिन कैसा रहा?",
            &[("mood:good", "अच्छा रहा 🙂"), ("mood:okay", "ठीक-ठाक"), ("mood:tough", "मुश्किल था")],
        ),
        "telugu" => buttons(
            "✅ *నమోదు అయింది.* ఈ రోజు థెరపీ: _హాజరయ్యారు_.\n\nఈ నెలలో 16 సెషన్లలో 9 పూర్తయ్యాయి, 7 మిగిలి ఉన్నాయి (₹5,600).\n\nఈ రోజు ఎలా గడిచింది?",
            &[("mood:good", "బాగుంది 🙂"), ("mood:okay", "పర్వాలేదు"), ("mood:tough", "కష్టంగా ఉంది")],
        ),
        "tracker" => json!({"type": "interactive", "interactive": {
            "type": "cta_url",
            "body": {"text": "Here is your month. The link works for 15 minutes."},
            "action": {"name": "cta_url", "parameters": {"display_text": "Open the tracker",
                "url": "http://127.0.0.1:3000/mytracker?phone=1"}}}}),
        "report" => json!({"type": "document",
            "document": {"filename": "November 2026.pdf", "caption": "Your report for *November*."}}),
        "bad" => buttons("Too much.", &[("a", "A title that is much too long for a button")]),
        "remind" => json!({"type": "template", "template": {"name": "session_reminder", "language": {"code": "en"},
            "components": [{"type": "body", "parameters": [{"type": "text", "text": "Aarav"}]}]}}),
        "marks" => json!({"type": "text", "text": {"body":
            "*bold* _italic_ ~strike~ ```mono``` *_both_* 2*3*4 snake_case_name <b>no</b> https://example.org/a?b=1."}}),
        _ => json!({"type": "text", "text": {"body": format!("You said: {text}")}}),
    }
}
