//! Conversations about people, the month's reset and the clinic, each against its snapshot; and what each role may.
//! The scripts are in `tests/transcripts_people/`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use therapy_tracker::bot::command::Command;
use therapy_tracker::domain::{ChildId, Mood, Permission, Role, Status};
use therapy_tracker::i18n::Language;
use therapy_tracker::members;
use therapy_tracker::store::state::{child_members, users};
use therapy_tracker::whatsapp::inbound::Kind;

#[path = "support/transcript.rs"]
mod transcript;

use transcript::{Transcript, body, choices, phone_of};

macro_rules! transcripts {
    ($($name:ident),* $(,)?) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        $(#[test]
        fn $name() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts_people");
            let path = folder.join(concat!(stringify!($name), ".txt"));
            insta::assert_snapshot!(Transcript::play(&fs::read_to_string(path).unwrap()));
        })*
    };
}

transcripts!(
    cards,
    child,
    children,
    clinic,
    invite_answers,
    invite_expired,
    invite_many,
    invite_numbers,
    invite_parent,
    invite_states,
    invite_template,
    invite_therapist,
    invite_unnamed,
    invite_words,
    invited,
    invited_data,
    languages,
    members_answers,
    members_leave,
    members_removed,
    named,
    reset,
    undo_told,
);

#[test]
fn every_script_is_played() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts_people");
    let files: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(files, NAMES.iter().map(|name| (*name).to_owned()).collect());
}

/// What PRODUCT's table of roles allows, written out once more: not read from the code under test.
fn table(role: Role) -> &'static [Permission] {
    use Permission::{Admin, Billing, Data, Log, MembersManage, MembersView, Notes, Reset, Setup, View};
    match role {
        Role::Owner => &[Log, Notes, View, Setup, Reset, Billing, Data, MembersView, MembersManage, Admin],
        Role::Parent => &[Log, Notes, View, Setup, Reset, Billing, Data, MembersView, MembersManage],
        Role::Therapist | Role::Member => &[Log, Notes, View],
        Role::PendingParent | Role::PendingTherapist => &[],
    }
}

/// Every command that is one word, and one of each that takes something.
fn commands() -> Vec<Command> {
    let day = "2026-11-20".parse().unwrap();
    let mut commands: Vec<Command> = Command::words().iter().map(|(command, _)| command.clone()).collect();
    commands.extend([
        Command::SetupPlan { total: 16, cost: 800, carry: 0 },
        Command::AttendedDate(day),
        Command::AttendedCount(1),
        Command::MissedDate(day),
        Command::AttendedDates("2026-11-20".to_owned()),
        Command::AttendedRange("2026-11-19..2026-11-20".to_owned()),
        Command::MissedDates("2026-11-20 fever".to_owned()),
        Command::MissedRange("2026-11-19..2026-11-20 fever".to_owned()),
        Command::BackfillDate(Status::Attended, day),
        Command::BackfillCount(1),
        Command::HolidayDays(3),
        Command::HolidayBetween(day, day),
        Command::MoodIs(Mood::Good),
        Command::ChildName("Asha".to_owned()),
        Command::AddChild("Bala".to_owned()),
        Command::SwitchChild(Some(ChildId(1))),
        Command::AddParent("9800000077".to_owned()),
        Command::AddTherapist("9800000077".to_owned()),
        Command::Member(1),
        Command::RemoveMember(1),
        Command::ConfirmRemoveMember(1),
        Command::ReconcilePayment("pay_1".to_owned()),
        Command::Redeem("CODE".to_owned()),
        Command::ApplyCoupon("CODE".to_owned()),
        Command::SetLanguage(Language::English),
    ]);
    commands
}

/// What a command needs by PRODUCT, where it names a member by id and the rule is checked behind the id.
fn needs(command: &Command) -> Option<Permission> {
    match command {
        Command::Member(_) => Some(Permission::MembersView),
        Command::RemoveMember(_) | Command::ConfirmRemoveMember(_) => Some(Permission::MembersManage),
        other => other.needs(),
    }
}

#[test]
fn every_command_is_allowed_to_the_roles_of_the_table_and_refused_to_the_others_by_name() {
    for role in Role::ALL {
        let mut chat = Transcript::new();
        chat.line("parent: child_name Asha");
        chat.line(&format!("-- coparent joins as {role}"));
        if role == Role::Owner {
            chat.line("coparent: hi");
        }
        for command in commands() {
            let tap = Kind::Tap { id: command.to_string(), title: String::new() };
            let answers = chat.and_back(|chat| chat.send("coparent", tap));
            assert!(!answers.is_empty(), "{role}: {command} has no answer");
            let json = answers[0].content.to_json();
            let body = body(&json);
            if role.is_pending() {
                let answers_it = matches!(command, Command::InviteAccept | Command::InviteReject)
                    || matches!(command, Command::ConfirmYes | Command::ConfirmNo);
                let always = matches!(
                    command,
                    Command::Stop
                        | Command::ConsentStatus
                        | Command::ExportData
                        | Command::DeleteData
                        | Command::LanguageMenu
                        | Command::SetLanguage(_)
                );
                let asked = choices(&json).iter().any(|(id, ..)| id == "invite_accept");
                assert_eq!(asked, !answers_it && !always, "{role}: {command}: {body}");
                continue;
            }
            let refused = body.contains("Only ") && body.contains("You are ");
            let allowed = needs(&command).is_none_or(|permission| table(role).contains(&permission));
            assert_eq!(!refused, allowed, "{role}: {command}: {body}");
            if refused {
                let name = match role {
                    Role::Owner => "the owner",
                    Role::Parent => "a parent",
                    Role::Therapist => "a therapist",
                    _ => "a member",
                };
                assert!(body.contains(&format!("You are {name}")), "{role}: {command}: {body}");
            }
        }
    }
}

#[test]
fn a_team_of_61_is_paged_and_every_page_is_reached() {
    let mut chat = Transcript::new();
    chat.line("parent: child_name Asha");
    for number in 0..60 {
        let answer = chat.send("parent", Kind::Text(format!("add_therapist 97000000{number:02}")));
        assert_eq!(answer.len(), 1);
    }
    for list in ["members", "admin_members"] {
        let mut seen = BTreeSet::new();
        let mut next = list.to_owned();
        loop {
            let answer = chat.send("parent", Kind::Tap { id: next.clone(), title: String::new() }).remove(0);
            let rows = choices(&answer.content.to_json());
            assert!(rows.len() <= 10, "{}", rows.len());
            seen.extend(rows.iter().map(|(id, ..)| id.clone()).filter(|id| id.starts_with("member:")));
            match rows.into_iter().find(|(id, ..)| id.starts_with("more_rows:")) {
                Some((id, ..)) => next = id,
                None => break,
            }
        }
        assert_eq!(seen.len(), if list == "members" { 61 } else { 60 });
    }
}

#[test]
fn statuses_of_the_invitation_are_written_beside_it_in_any_order() {
    let mut chat = Transcript::new();
    chat.line("therapist: hi");
    chat.line("parent: hi");
    let sent = chat.send("parent", Kind::Text("add_therapist 9800000003".to_owned()));
    assert_eq!(sent.len(), 2, "the inviter is answered and the invited is asked");
    let (scope, phone, decided_at) = (chat.scope(), phone_of("therapist"), chat.now());
    let status = || {
        let child = child_members::current(&scope, &phone_of("parent"), None).unwrap().unwrap().child_id;
        child_members::get(&scope, child, &phone).unwrap().unwrap().invite_delivery_status
    };
    assert_eq!(status().as_deref(), Some("queued"));
    for (report, expected) in
        [("sent", "sent"), ("read", "read"), ("delivered", "read"), ("played", "read"), ("failed", "read")]
    {
        members::invite_delivery(&scope, &phone, decided_at, report, None).unwrap();
        assert_eq!(status().as_deref(), Some(expected), "after {report}");
    }
    let other = decided_at.plus_seconds(1);
    assert!(!members::invite_delivery(&scope, &phone, other, "failed", Some((131_026, "no"))).unwrap());
}

#[test]
fn an_invited_person_is_made_with_the_language_of_who_invites() {
    let mut chat = Transcript::new();
    chat.line("parent: hi");
    chat.line("-- parent reads te");
    chat.line("parent: add_parent 98000 00002");
    let user = users::find(&chat.scope(), &phone_of("coparent"), None).unwrap().remove(0);
    assert_eq!((user.locale.as_deref(), user.has_initiated_chat), (Some("te"), false));
}

#[test]
fn who_never_wrote_is_invited_by_the_template_and_by_nothing_else() {
    let mut chat = Transcript::new();
    chat.line(r#"-- setting invite_template {"name":"family_invite","language":"en","variables":2}"#);
    chat.line("parent: child_name Mina");
    let mut sent = chat.send("parent", Kind::Text("add_parent 9800000002".to_owned()));
    let invitation = sent.remove(1);
    assert_eq!(invitation.recipient, phone_of("coparent"));
    assert_eq!(invitation.window_until, None, "nothing free-form may go");
    let template = invitation.template.unwrap();
    let words: Vec<&str> = template.body.iter().map(therapy_tracker::whatsapp::limited::Limited::as_str).collect();
    assert_eq!((template.name.as_str(), words), ("family_invite", vec!["Asha", "Mina"]));
}

#[test]
fn members_whose_window_is_closed_or_who_want_silence_hear_nothing() {
    for (stage, heard) in [("-- 1 hours pass", 2), ("-- 2 days pass", 1), ("-- coparent opts out", 1)] {
        let mut chat = Transcript::new();
        chat.line("parent: hi");
        chat.line("-- coparent joins as parent");
        chat.line("-- therapist joins as therapist");
        chat.line("coparent: menu");
        chat.line("therapist: menu");
        chat.line(stage);
        let sent = chat.send("parent", Kind::Text("holiday_today".to_owned()));
        assert_eq!(sent.len(), heard, "{stage}");
    }
}

#[test]
fn a_reset_takes_the_notes_of_the_familys_month_and_of_no_other() {
    let mut chat = Transcript::new();
    chat.line("parent: hi");
    let child = child_members::current(&chat.scope(), &phone_of("parent"), None).unwrap().unwrap().child_id;
    // Midnight in Kolkata is half past six in the evening before in UTC.
    for at in ["2026-10-31T18:29:59.000Z", "2026-10-31T18:30:00.000Z", "2026-11-30T18:29:59.000Z"] {
        let sql = "INSERT INTO feedback_notes (user_phone, transcript, child_id, created_at) VALUES (?1, 'x', ?2, ?3)";
        chat.connection().execute(sql, (phone_of("parent").as_str(), child.0, at)).unwrap();
    }
    chat.line("parent: reset_month");
    chat.line("parent: yes");
    let left: String = chat
        .connection()
        .query_row("SELECT group_concat(created_at) FROM feedback_notes", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, "2026-10-31T18:29:59.000Z");
}

#[test]
fn a_contact_card_with_several_numbers_asks_which() {
    let mut chat = Transcript::new();
    chat.line("parent: invite_therapist");
    let card = ["+91 98000 00003", "098000 00003", "+91 98000 00004", "office"].map(str::to_owned).to_vec();
    let answer = chat.send("parent", Kind::Contacts(card)).remove(0);
    let ids: Vec<String> = choices(&answer.content.to_json()).into_iter().map(|(id, ..)| id).collect();
    assert_eq!(ids, ["add_therapist 919800000003", "add_therapist 919800000004"]);
}

#[test]
fn the_invited_answer_in_words_of_their_own() {
    let yes = ["accept", "Accept!", "✅ Accept", "ok", "haan", "हाँ", "అవును", "theek hai", "👍", "yes please"];
    let yes = yes.into_iter().chain(["हाँ, जुड़ना है", "సరే, చేరతాను", "join"]);
    let no = ["no", "nahi", "వద్దు", "नहीं, धन्यवाद", "No thanks"];
    let neither = ["hello", "ok?", "done", "attended", "yes or no"];
    let answers = yes.map(|word| (word, Some(Role::Parent)));
    let answers =
        answers.chain(no.map(|word| (word, None))).chain(neither.map(|word| (word, Some(Role::PendingParent))));
    for (word, expected) in answers {
        let mut chat = Transcript::new();
        chat.line("parent: child_name Mina");
        chat.line("parent: add_parent 9800000002");
        chat.line(&format!("coparent: {word}"));
        let child = child_members::current(&chat.scope(), &phone_of("parent"), None).unwrap().unwrap().child_id;
        let member = child_members::get(&chat.scope(), child, &phone_of("coparent")).unwrap();
        assert_eq!(member.map(|member| member.role), expected, "{word}");
    }
}
