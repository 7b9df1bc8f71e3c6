//! Addresses of proxies that are believed.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

/// An address, or a block of them as in `10.0.0.0/8`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix_bits: u8,
}

impl Network {
    /// Whether `address` lies in the block. An IPv4 address written as IPv6 (`::ffff:10.0.0.1`) counts as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(mine), IpAddr::V4(other)) => {
                same_prefix(u32::from(mine).into(), u32::from(other).into(), 32 - u32::from(self.prefix_bits))
            }
            (IpAddr::V6(mine), IpAddr::V6(other)) => {
                same_prefix(mine.into(), other.into(), 128 - u32::from(self.prefix_bits))
            }
            _ => false,
        }
    }
}

fn same_prefix(left: u128, right: u128, host_bits: u32) -> bool {
    (left ^ right).checked_shr(host_bits).unwrap_or(0) == 0
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, prefix) = text.split_once('/').map_or((text, None), |(address, prefix)| (address, Some(prefix)));
        let address: IpAddr = address.parse().map_err(|_| ())?;
        let bits_max = if address.is_ipv4() { 32 } else { 128 };
        let prefix_bits = match prefix {
            None => bits_max,
            Some(prefix) => prefix.parse().ok().filter(|bits| *bits <= bits_max).ok_or(())?,
        };
        Ok(Self { address, prefix_bits })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.address, self.prefix_bits)
    }
}
