//! How money is written.

/// A number in Indian grouping: 1,00,000.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut groups: Vec<&str> = Vec::new();
    let (mut rest, mut size) = (digits.as_str(), 3);
    while rest.len() > size {
        let (head, tail) = rest.split_at(rest.len() - size);
        groups.push(tail);
        rest = head;
        size = 2;
    }
    groups.push(rest);
    groups.reverse();
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", groups.join(","))
}
