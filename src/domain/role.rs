//! Who a member is to a child, and what each role may do (PRODUCT: roles).

use std::str::FromStr;

use super::Invalid;

/// A member's role (`child_members.role`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Made the child's record.
    Owner,
    /// Everything but the clinic's view.
    Parent,
    /// Logs, notes and looks.
    Therapist,
    /// Logs, notes and looks.
    Member,
    /// Invited as a parent, has not answered.
    PendingParent,
    /// Invited as a therapist, has not answered.
    PendingTherapist,
}

/// Something that a role allows or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// Log sessions and days off, and undo.
    Log,
    /// Write notes.
    Notes,
    /// Look at status, summary and tracker.
    View,
    /// Set up the month and the child.
    Setup,
    /// Empty a month.
    Reset,
    /// Plans and payments.
    Billing,
    /// Export and delete.
    Data,
    /// See who the members are.
    MembersView,
    /// Invite and remove members.
    MembersManage,
    /// The clinic's view over many children.
    Admin,
}

impl Permission {
    /// Every permission.
    pub const ALL: [Self; 10] = [
        Self::Log,
        Self::Notes,
        Self::View,
        Self::Setup,
        Self::Reset,
        Self::Billing,
        Self::Data,
        Self::MembersView,
        Self::MembersManage,
        Self::Admin,
    ];
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] =
        [Self::Owner, Self::Parent, Self::Therapist, Self::Member, Self::PendingParent, Self::PendingTherapist];

    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Parent => "parent",
            Self::Therapist => "therapist",
            Self::Member => "member",
            Self::PendingParent => "pending_parent",
            Self::PendingTherapist => "pending_therapist",
        }
    }

    /// Whether this role allows `permission`, in the chat and on the web alike.
    pub const fn may(self, permission: Permission) -> bool {
        match permission {
            Permission::Log | Permission::Notes | Permission::View => {
                matches!(self, Self::Owner | Self::Parent | Self::Therapist | Self::Member)
            }
            Permission::Setup
            | Permission::Reset
            | Permission::Billing
            | Permission::Data
            | Permission::MembersView
            | Permission::MembersManage => matches!(self, Self::Owner | Self::Parent),
            Permission::Admin => matches!(self, Self::Owner),
        }
    }

    /// Whether the invitation has not been answered yet.
    pub const fn is_pending(self) -> bool {
        matches!(self, Self::PendingParent | Self::PendingTherapist)
    }
}

impl FromStr for Role {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(Invalid("not a role"))
    }
}
