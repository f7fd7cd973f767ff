//! How wide the columns of a table are.

/// What a column asks for, in points: when every line is broken, and when none is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wish {
    pub least: f32,
    pub most: f32,
}

impl Wish {
    pub fn or(self, other: Self) -> Self {
        Self { least: self.least.max(other.least), most: self.most.max(other.most) }
    }
}

/// A text of a few words, such as a date, that is better not broken.
const SHORT: f32 = 95.0;

/// Divides the width: what is needed so that no word is broken first, and no short text, the rest after how much text there
/// is. When even the words do not fit, the widest words give way, so that a column of short words stays readable.
pub fn share(wishes: &[Wish], available: f32) -> Vec<f32> {
    let whole = |wish: &Wish| if wish.most <= SHORT { Wish { least: wish.most, ..*wish } } else { *wish };
    let kind: Vec<Wish> = wishes.iter().map(whole).collect();
    let is_room = |wishes: &[Wish]| wishes.iter().map(|wish| wish.least).sum::<f32>() <= available;
    if is_room(&kind) {
        return filled(&kind, available);
    }
    if is_room(wishes) {
        return filled(wishes, available);
    }
    let level = level(wishes, available);
    let given: Vec<f32> = wishes.iter().map(|wish| wish.least.min(level)).collect();
    let scale = available / given.iter().sum::<f32>();
    given.into_iter().map(|width| width * scale).collect()
}

fn filled(wishes: &[Wish], available: f32) -> Vec<f32> {
    // One cell full of text does not push all others to their least.
    let more = |wish: &Wish| wish.most.min(available).max(wish.least) - wish.least + 1.0;
    let left = available - wishes.iter().map(|wish| wish.least).sum::<f32>();
    let wanted: f32 = wishes.iter().map(more).sum();
    wishes.iter().map(|wish| wish.least + left * more(wish) / wanted).collect()
}

/// Where to cap wishes so that together they are what there is.
fn level(wishes: &[Wish], available: f32) -> f32 {
    let mut least: Vec<f32> = wishes.iter().map(|wish| wish.least).collect();
    least.sort_by(f32::total_cmp);
    let (mut left, mut columns) = (available, wishes.len());
    for width in least {
        let even = left / f32::from(u16::try_from(columns).unwrap_or(u16::MAX));
        if width >= even {
            return even;
        }
        left -= width;
        columns -= 1;
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(least: f32, most: f32) -> Wish {
        Wish { least, most }
    }

    #[test]
    fn words_and_short_texts_stay_whole_and_text_gets_the_rest() {
        let widths = share(&[wish(30.0, 40.0), wish(60.0, 5000.0), wish(50.0, 120.0)], 480.0);
        assert!((widths.iter().sum::<f32>() - 480.0).abs() < 0.01);
        assert!(widths[0] >= 40.0 && widths[1] > widths[2] && widths[2] > 70.0, "{widths:?}");
    }

    #[test]
    fn one_endless_word_leaves_room_for_the_others() {
        let widths = share(&[wish(40.0, 90.0), wish(90_000.0, 90_000.0), wish(60.0, 60.0)], 480.0);
        assert_eq!(widths.iter().map(|width| width.round()).collect::<Vec<_>>(), [40.0, 380.0, 60.0]);
    }
}
