//! PLOVER's event types, the quadrants they fall in, and the codes of CAMEO, which most older data is coded in.

use crate::analysis::Stance;

/// The quadrant of an event type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quad {
    /// Words for somebody.
    VerbalCooperation,
    /// Deeds for somebody.
    MaterialCooperation,
    /// Words against somebody.
    VerbalConflict,
    /// Deeds against somebody.
    MaterialConflict,
}

impl Quad {
    /// As POLECAT writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::VerbalCooperation => "VERBAL COOPERATION",
            Self::MaterialCooperation => "MATERIAL COOPERATION",
            Self::VerbalConflict => "VERBAL CONFLICT",
            Self::MaterialConflict => "MATERIAL CONFLICT",
        }
    }
}

use Quad::{MaterialConflict, MaterialCooperation, VerbalConflict, VerbalCooperation};

/// The 16 types of PLOVER 2.0: quadrant, and the CAMEO code that holds all of the type.
///
/// PLOVER's manual calls SANCTION material conflict in its section and verbal conflict in its table of quadrants. Here it is
/// material: what it covers (to break off relations, to stop aid, to expel) is done, and not said.
///
/// CAMEO splits ACCUSE in two roots (09, 11) and ASSAULT in three (18, 19, 20): these have a code by their modes alone.
const TYPES: [(&str, Quad, Option<&str>); 16] = [
    ("AGREE", VerbalCooperation, Some("03")),
    ("CONSULT", VerbalCooperation, Some("04")),
    ("SUPPORT", VerbalCooperation, Some("05")),
    ("CONCEDE", VerbalCooperation, Some("08")),
    ("COOPERATE", MaterialCooperation, Some("06")),
    ("AID", MaterialCooperation, Some("07")),
    ("RETREAT", MaterialCooperation, Some("08")),
    ("REQUEST", VerbalConflict, Some("10")),
    ("ACCUSE", VerbalConflict, None),
    ("REJECT", VerbalConflict, Some("12")),
    ("THREATEN", VerbalConflict, Some("13")),
    ("PROTEST", MaterialConflict, Some("14")),
    ("SANCTION", MaterialConflict, Some("16")),
    ("MOBILIZE", MaterialConflict, Some("15")),
    ("COERCE", MaterialConflict, Some("17")),
    ("ASSAULT", MaterialConflict, None),
];

/// Modes with another code than their type: the CAMEO code under which all lies that the published conversion (CAMEO2PLOVER, 2021)
/// gives for the mode; none where that lies under several roots, or where the conversion does not know the mode of a type that has
/// several. Codes whose meaning differs between editions of CAMEO (all below 13 and 16 but 162) are left at their root.
const MODES: [(&str, &str, Option<&str>); 32] = [
    ("ACCUSE", "allege", Some("11")),
    ("ACCUSE", "disapprove", Some("11")),
    ("ACCUSE", "investigate", Some("09")),
    ("ASSAULT", "abduct", Some("18")),
    ("ASSAULT", "assassinate", Some("18")),
    ("ASSAULT", "beat", Some("182")),
    ("ASSAULT", "explosives", Some("183")),
    ("ASSAULT", "firearms", Some("193")),
    ("ASSAULT", "heavy-weapons", Some("19")),
    ("ASSAULT", "massacre", Some("20")),
    ("ASSAULT", "sexual", Some("1821")),
    ("ASSAULT", "suicide-attack", Some("183")),
    ("ASSAULT", "torture", Some("1822")),
    ("ASSAULT", "unconventional", Some("204")),
    ("COERCE", "arrest", Some("173")),
    ("COERCE", "ban", Some("1722")),
    ("COERCE", "curfew", Some("1723")),
    ("COERCE", "deport", Some("174")),
    ("COERCE", "martial-law", Some("1724")),
    ("COERCE", "restrict", None),
    ("COERCE", "seize", None),
    ("CONSULT", "phone", Some("041")),
    ("CONSULT", "third-party", Some("044")),
    ("PROTEST", "boycott", Some("143")),
    ("PROTEST", "demo", Some("141")),
    ("PROTEST", "hunger", Some("142")),
    ("PROTEST", "obstruct", Some("144")),
    ("PROTEST", "riot", Some("145")),
    ("RETREAT", "ceasefire", Some("0871")),
    ("RETREAT", "release", Some("0841")),
    ("SANCTION", "convict", None),
    ("SANCTION", "discontinue", Some("162")),
];

/// Families of cues (`praise-1`, `praise-2` …) that say more than their type: type, family, code.
const CUES: [(&str, &str, &str); 3] =
    [("ACCUSE", "condemn", "111"), ("ACCUSE", "criticize", "111"), ("SUPPORT", "praise", "051")];

/// The quadrant of a PLOVER type; none of what is no type.
#[must_use]
pub fn quad(event: &str) -> Option<Quad> {
    TYPES.iter().find(|(name, ..)| *name == event).map(|&(_, quad, _)| quad)
}

/// The CAMEO code that a PLOVER type with its mode and rule has, where there is exactly one: its root, or a code below it where that
/// is sure. `rule` is a stance's, the form of its cue and the cue's row (`verb.praise-1`).
#[must_use]
pub fn cameo(event: &str, mode: Option<&str>, rule: &str) -> Option<&'static str> {
    let row = rule.split_once('.').map_or(rule, |(_, row)| row);
    let family = row.split_once('-').map_or(row, |(family, _)| family);
    if let Some((.., code)) = CUES.iter().find(|(of, name, _)| (*of, *name) == (event, family)) {
        return Some(code);
    }
    match MODES.iter().find(|(of, name, _)| *of == event && Some(*name) == mode) {
        Some(&(.., code)) => code,
        None => TYPES.iter().find(|(name, ..)| *name == event).and_then(|&(.., code)| code),
    }
}

/// What a stance is as an event: type, mode, scale.
pub struct Event<'a> {
    /// PLOVER type.
    pub kind: &'a str,
    /// PLOVER mode.
    pub mode: Option<&'a str>,
    /// PLOVER scale. The manual prints ACCUSE without its minus; here, as in the tables, all conflict is negative.
    pub scale: f32,
    /// CAMEO code, where there is exactly one.
    pub cameo: Option<&'static str>,
}

impl<'a> Event<'a> {
    /// Of a stance; none where it has no type. By PLOVER's rules what is to come is agreed to, and not yet done: a future CONSULT,
    /// SUPPORT, COOPERATE or AID is AGREE, with its scale.
    pub fn of(stance: &'a Stance) -> Option<Self> {
        use crate::analysis::Status;
        let kind = stance.event.as_deref()?;
        let promised = matches!(kind, "CONSULT" | "SUPPORT" | "COOPERATE" | "AID");
        let (kind, mode, scale) = if stance.status == Status::Future && promised {
            ("AGREE", None, 2.5)
        } else {
            (kind, stance.mode.as_deref(), stance.intensity)
        };
        Some(Self { kind, mode, scale, cameo: cameo(kind, mode, &stance.rule) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_know_their_types() {
        assert!(MODES.windows(2).all(|pair| (pair[0].0, pair[0].1) < (pair[1].0, pair[1].1)));
        for of in MODES.iter().map(|row| row.0).chain(CUES.iter().map(|row| row.0)) {
            assert!(quad(of).is_some(), "{of}");
        }
    }

    #[test]
    fn every_quadrant_has_its_types() {
        let count = |wanted| TYPES.iter().filter(|(_, quad, _)| *quad == wanted).count();
        assert_eq!([VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict].map(count), [4, 3, 4, 5]);
        assert_eq!(quad("SANCTION"), Some(MaterialConflict));
        assert_eq!(quad("DEMAND"), None);
    }

    #[test]
    fn a_code_is_given_where_there_is_one() {
        for (event, mode, rule, code) in [
            ("SUPPORT", None, "verb.support-1", Some("05")),
            ("SUPPORT", None, "masdar.praise-3", Some("051")),
            ("REJECT", None, "verb.praise-1", Some("12")),
            ("REJECT", Some("yield"), "verb.reject-1", Some("12")),
            ("ACCUSE", None, "verb.accuse-1", None),
            ("ACCUSE", Some("investigate"), "verb.investigate-1", Some("09")),
            ("ACCUSE", Some("disapprove"), "verb.condemn-1", Some("111")),
            ("ASSAULT", None, "noun.attack-1", None),
            ("ASSAULT", Some("primitive"), "verb.attack-1", None),
            ("COERCE", Some("arrest"), "verb.arrest-1", Some("173")),
            ("COERCE", Some("restrict"), "verb.impose-1", None),
            ("SANCTION", Some("convict"), "verb.convict-1", None),
            ("NONE", None, "", None),
        ] {
            assert_eq!(cameo(event, mode, rule), code, "{event} {mode:?} {rule}");
        }
    }
}
