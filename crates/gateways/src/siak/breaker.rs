//! Leaving a partner alone that fails again and again.

use domain::calendar::Millis;

/// After so many failures in a row it rests.
const FAILURES: u32 = 5;
/// It rests so long; then one call tries again.
const REST_MS: Millis = 60_000;

/// What is known of a partner's health.
#[derive(Clone, Copy, Debug, Default)]
pub struct Breaker {
    failures: u32,
    rests_until: Millis,
}

impl Breaker {
    /// Whether a call may be made now. When a rest is over only one call is let through; the others
    /// go on waiting for what it brings.
    pub fn lets_through(&mut self, now: Millis) -> bool {
        if self.failures < FAILURES {
            return true;
        }
        let over = now >= self.rests_until;
        if over {
            self.rests_until = now + REST_MS;
        }
        over
    }

    /// Notes how a call ended.
    pub fn note(&mut self, answered: bool, now: Millis) {
        if answered {
            *self = Self::default();
        } else {
            self.failures = self.failures.saturating_add(1);
            self.rests_until = now + REST_MS;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rests_after_failures_and_tries_once_when_the_rest_is_over() {
        let mut breaker = Breaker::default();
        for at in 0..5 {
            assert!(breaker.lets_through(at));
            breaker.note(false, at);
        }
        assert!(!breaker.lets_through(10));
        assert!(breaker.lets_through(4 + REST_MS));
        assert!(!breaker.lets_through(4 + REST_MS), "one at a time");
        breaker.note(true, 5 + REST_MS);
        assert!(breaker.lets_through(6 + REST_MS));
    }
}
