//! Ids: 63-bit integers that grow with time. They name rows and grant nothing; what grants something is a random token.

use super::Millis;
use std::sync::atomic::{AtomicI64, Ordering};

/// Gives out ids: 42 bits of milliseconds, 6 bits of node, 14 bits of sequence. Unique and growing per node, also when
/// the clock jumps back; unique between nodes that have different numbers.
#[derive(Debug)]
pub struct Ids {
    node: i64,
    /// Milliseconds and sequence of the last id, 56 bits.
    last: AtomicI64,
}

const SEQUENCE_BITS: i64 = 14;
const NODE_BITS: i64 = 6;

impl Ids {
    /// `node` is 0 to 63.
    #[must_use]
    pub const fn of_node(node: u8) -> Self {
        Self { node: (node % (1 << NODE_BITS)) as i64, last: AtomicI64::new(0) }
    }

    pub fn next(&self, now: Millis) -> i64 {
        let floor = now.0 << SEQUENCE_BITS;
        let advance = |last: i64| floor.max(last + 1);
        let last = self.last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(advance(last)));
        let ticket = advance(last.unwrap_or_else(|same| same));
        let (millis, sequence) = (ticket >> SEQUENCE_BITS, ticket & ((1 << SEQUENCE_BITS) - 1));
        (((millis << NODE_BITS) | self.node) << SEQUENCE_BITS) | sequence
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::HashSet, thread};

    #[test]
    fn ids_grow_also_when_the_clock_jumps_back() {
        let ids = Ids::of_node(3);
        let now = 1_795_000_000_000;
        let given: Vec<i64> = [0, 0, 0, -Millis::DAY, 1, 1].map(|jump| ids.next(Millis(now + jump))).to_vec();
        assert!(given.is_sorted_by(|a, b| a < b), "{given:?}");
    }

    #[test]
    fn no_id_is_given_twice() {
        let nodes = [Ids::of_node(0), Ids::of_node(1)];
        let now = Millis(1_795_000_000_000);
        let all: Vec<i64> = thread::scope(|scope| {
            let workers: Vec<_> = nodes
                .iter()
                .chain(&nodes)
                .map(|ids| scope.spawn(move || (0..20_000).map(|_| ids.next(now)).collect::<Vec<_>>()))
                .collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
        });
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len());
    }
}
