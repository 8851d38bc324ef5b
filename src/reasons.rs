//! The codes that a stance is explained by, each with its Arabic and its English sentence: the one list of both.
//!
//! A sentence is a template: `{name}` is the actor it is said of, `{v}` the reason's value, `{lemma}` the dictionary form of the cue. What
//! stands in brackets falls away where a slot in it has nothing. The gender, the number and the declension of a name are not known: no word
//! agrees with it, and in Arabic it stands in the nominative, as it is listed. An Arabic sentence can take `و` before it.

/// Makes the codes and their sentences out of one table, so that no code can be without a sentence.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident $code:literal $ar:literal $en:literal;)*) => {
        /// Why a stance is read as it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $variant),* }

        impl Code {
            /// All codes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// As it stands in an analysis.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Its sentences, Arabic and English.
            #[must_use]
            pub const fn sentences(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($ar, $en)),* }
            }
        }
    };
}

codes! {
    /// The dictionary form of the cue.
    Cue "cue" "يدل عليه أحد ألفاظه[، من «{v}»]" "one of its words is the cue[, a form of “{v}”]";

    /// `أدانت`
    Verb "form.verb" "يدل عليه الفعل[ «{v}»][ (من «{lemma}»)]" "the cue is the verb[ “{v}”][ (from “{lemma}”)]";
    /// `إدانة`
    Masdar "form.masdar" "يدل عليه المصدر[ «{v}»][ (من «{lemma}»)]" "the cue is the verbal noun[ “{v}”][ (from “{lemma}”)]";
    /// `غزو`: a noun that no verb of stance stands beside.
    Noun "form.noun" "يدل عليه الاسم[ «{v}»]" "the cue is the noun[ “{v}”]";
    /// `مؤيدا`
    Circumstance "form.circumstance" "يدل عليه الحال[ «{v}»][ (من «{lemma}»)]" "the cue is the circumstantial participle[ “{v}”][ (from “{lemma}”)]";
    /// `المؤيدة`
    Participle "form.participle" "يدل عليه الوصف[ «{v}»][ (من «{lemma}»)]" "the cue is the participle[ “{v}”][ (from “{lemma}”)]";
    /// `حليفة`
    Adjective "form.adjective" "يدل عليه الوصف[ «{v}»]" "the cue is the description[ “{v}”]";
    /// `أعربت … قلقها`
    Light "form.light" "تدل عليه العبارة[ «{v}»]" "the cue is the phrase[ “{v}”]";

    /// `أدانت فرنسا …`
    Subject "holder.subject" "{name} في موضع الفاعل" "the subject is {name}";
    /// `فرنسا أدانت …`
    Topic "holder.topic" "{name} في موضع المبتدأ قبل الفعل" "the topic before the verb is {name}";
    /// `فرنسا التي أدانت …`
    Antecedent "holder.antecedent" "{name} مرجع الاسم الموصول" "the relative clause speaks of {name}";
    /// `فرنسا: ندين …`
    Speaker "holder.speaker" "{name} في موضع المتكلم" "the speaker is {name}";
    /// `… وأدانت …`
    Carried "holder.carried" "{name} في موضع الفاعل المذكور من قبل" "the subject, named before, is {name}";
    /// `إدانتها ل…`
    Possessor "holder.pronoun" "{name} مرجع الضمير" "its pronoun stands for {name}";
    /// `إدانة فرنسا ل…`
    Genitive "holder.genitive" "{name} في موضع المضاف إليه" "its genitive is {name}";
    /// `إدانة فرنسية ل…`
    Nisba "holder.nisba" "{name} مدلول الصفة المنسوبة" "the adjective names {name}";
    /// `من قبل فرنسا`
    Agent "holder.agent" "{name} بعد «من قبل» أو ما في معناها" "the doer, named after “by”, is {name}";
    /// `فرنسا، حليفة …`
    Apposition "holder.apposition" "{name} قبل اللفظ مباشرة في موضع الموصوف" "right before it, described by it, stands {name}";
    /// `القوات المؤيدة ل…`
    Qualified "holder.qualified" "{name} في موضع الموصوف بهذا اللفظ" "it qualifies {name}";
    /// By the model alone.
    WeighedHolder "holder.weighed" "{name} في الموضع الأرجح لصاحب الموقف من الجملة" "the likeliest holder by place in the sentence is {name}";

    /// `أدانت … روسيا`
    Object "target.object" "{name} في موضع المفعول به[، ضمن «{v}»]" "the object is {name}[, in “{v}”]";
    /// `نددت … بروسيا`
    Preposition "target.preposition" "{name} بعد حرف الجر[ «{v}»]" "after the preposition[ “{v}”] comes {name}";
    /// `إدانة روسيا`
    TargetGenitive "target.genitive" "{name} في موضع المضاف إليه[، ضمن «{v}»]" "its genitive is {name}[, in “{v}”]";
    /// `أدانتها`
    ObjectPronoun "target.pronoun" "{name} مرجع الضمير المتصل" "its object pronoun stands for {name}";
    /// `أُدينت روسيا`
    Passive "target.passive" "{name} في موضع نائب الفاعل" "the subject of the passive is {name}";
    /// `روسيا التي أدانتها …`
    TargetAntecedent "target.antecedent" "{name} مرجع الاسم الموصول" "the relative clause speaks of {name}";
    /// `اتفقت مصر وتركيا`
    Mutual "target.mutual" "{name} الطرف الآخر في أمر متبادل" "the other party to it is {name}";
    /// By the model alone.
    WeighedTarget "target.weighed" "{name} في الموضع الأرجح للمقصود من الجملة" "the likeliest target by place in the sentence is {name}";

    /// `لا`, `لم`, `عدم`
    Negated "polarity.negated" "قُلب الموقف للنفي[ بـ«{v}»]" "the negation[ “{v}”] turns the direction";
    /// `رفض دعم`
    Flipped "polarity.flipped" "قُلب الموقف باللفظ السابق[ «{v}»]" "the preceding word[ “{v}”] turns the direction";
    /// `ستدين`
    Future "status.future" "الكلام عن المستقبل" "it is said of the future";
    /// `إذا أدانت`
    Hypothetical "status.hypothetical" "الكلام مشروط أو مأمول" "it is conditional or wished";
    /// `غزا العراق الكويت عام 1990`
    Historical "status.historical" "الكلام عن زمن مضى[ («{v}»)]" "it is said of a time long past[ (“{v}”)]";
}

/// Whose reason it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The holder's.
    Holder,
    /// The target's.
    Target,
}

impl Code {
    /// The bytes of its name: what the features of the ranking model hash.
    #[must_use]
    pub const fn as_bytes(self) -> &'static [u8] {
        self.as_str().as_bytes()
    }

    /// The name of the code as the reason for an end. `تعرضت روسيا لانتقادات من فرنسا`: the holder stands where mostly targets do, so
    /// `target.preposition` is `holder.preposition` there.
    #[must_use]
    pub fn of_end(self, end: End) -> String {
        let way = self.as_str().split_once('.').map_or(self.as_str(), |(_, way)| way);
        match end {
            End::Holder => format!("holder.{way}"),
            End::Target => format!("target.{way}"),
        }
    }

    /// The code of that name, and the end that it is a reason for, if it is one.
    #[must_use]
    pub fn named(name: &str) -> Option<(Self, Option<End>)> {
        let (kind, way) = name.split_once('.').unwrap_or((name, ""));
        let end = match kind {
            "holder" => Some(End::Holder),
            "target" => Some(End::Target),
            _ => None,
        };
        let exact = Self::ALL.iter().find(|code| code.as_str() == name);
        let other = |code: &&Self| {
            let own = code.as_str().split_once('.');
            end.is_some() && own.is_some_and(|(kind, own)| matches!(kind, "holder" | "target") && own == way)
        };
        exact.or_else(|| Self::ALL.iter().find(other)).map(|&code| (code, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_by_its_name() {
        for &code in Code::ALL {
            assert_eq!(Code::named(code.as_str()).map(|(found, _)| found), Some(code));
        }
        assert_eq!(Code::named("holder.unheard"), None);
        assert_eq!(Code::named("unheard"), None);
    }

    #[test]
    fn a_holder_can_stand_where_mostly_targets_do() {
        assert_eq!(Code::Preposition.of_end(End::Holder), "holder.preposition");
        assert_eq!(Code::named("holder.preposition"), Some((Code::Preposition, Some(End::Holder))));
        assert_eq!(Code::named("target.subject"), Some((Code::Subject, Some(End::Target))));
        assert_eq!(Code::named("target.genitive"), Some((Code::TargetGenitive, Some(End::Target))));
    }

    #[test]
    fn a_sentence_has_the_slots_of_its_code() {
        for &code in Code::ALL {
            let (ar, en) = code.sentences();
            let (_, end) = Code::named(code.as_str()).expect("its own name");
            for sentence in [ar, en] {
                assert_eq!(sentence.contains("{name}"), end.is_some(), "{sentence}");
                let slots = sentence.matches('{').count();
                let known: usize = ["{name}", "{v}", "{lemma}"].map(|slot| sentence.matches(slot).count()).iter().sum();
                assert_eq!(slots, known, "{sentence}");
                assert_eq!(sentence.matches('[').count(), sentence.matches(']').count(), "{sentence}");
            }
            assert_eq!(ar.contains("{v}"), en.contains("{v}"), "{ar} {en}");
        }
    }
}
