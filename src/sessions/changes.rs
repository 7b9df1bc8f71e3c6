//! What one action changed, as it is kept in `activity.changes`.

use serde::{Deserialize, Serialize};

use crate::domain::{Day, Month};
use crate::store::state::monthly_config::PlanRow;
use crate::store::state::sessions::SessionImage;

/// What an undo takes away and what it puts back. Lists that are empty are not written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changes {
    /// Sessions that were added, by row id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sessions_added: Vec<i64>,
    /// Sessions that were removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sessions_removed: Vec<SessionImage>,
    /// Days that were marked off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    holidays_added: Vec<String>,
    /// Days whose mark was removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    holidays_removed: Vec<String>,
    /// A month plan that was set.
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<PlanChange>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct PlanChange {
    month: String,
    before: Option<PlanRow>,
}

impl Changes {
    /// Reads what was kept; `None` if it is not of this shape.
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// As it is kept.
    pub fn to_json(&self) -> String {
        // Plain lists of numbers and words cannot fail to be written.
        serde_json::to_string(self).unwrap_or_else(|_| "{}".to_owned())
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// A day was marked off.
    pub fn add_holiday(&mut self, day: Day) {
        self.holidays_added.push(day.to_string());
    }

    /// The mark of a day off was removed.
    pub fn remove_holiday(&mut self, day: Day) {
        self.holidays_removed.push(day.to_string());
    }

    /// A plan was set where `before` had been.
    pub fn set_plan(&mut self, month: Month, before: Option<PlanRow>) {
        self.plan = Some(PlanChange { month: month.to_string(), before });
    }

    /// The days that were marked off.
    pub fn holidays_added(&self) -> impl Iterator<Item = Day> {
        self.holidays_added.iter().filter_map(|day| day.parse().ok())
    }

    /// The days whose mark was removed.
    pub fn holidays_removed(&self) -> impl Iterator<Item = Day> {
        self.holidays_removed.iter().filter_map(|day| day.parse().ok())
    }

    /// The month whose plan was set, and the plan before.
    pub fn plan(&self) -> Option<(Month, Option<PlanRow>)> {
        let plan = self.plan.as_ref()?;
        Some((plan.month.parse().ok()?, plan.before))
    }
}
