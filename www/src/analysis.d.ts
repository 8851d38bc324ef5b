// Made by `cargo xtask types` from src/analysis.rs; do not edit.

/** What the article says of itself, and how it was read. */
export interface Doc {
    /** The caller's name for the article. */
    id: string;
    /** The headline, without the outlet's name. */
    title: string | null;
    /** The agency or outlet that the text gives as its origin, in its own words. */
    source: string | null;
    /** The place at the head of the text. */
    dateline: string | null;
    /** The date the text gives, `YYYY-MM-DD`. */
    published: string | null;
    /** The language of the text: `ar`, or `und` where there is too little Arabic to tell. */
    language: string;
    /** The length of the text, in the unit `offsets` names. */
    length: number;
    /** SHA-256 of the text as UTF-8, in hexadecimal. */
    sha256: string;
    /** The unit of every offset of this analysis. */
    offsets: OffsetUnit;
}

/** The unit of every `start` and `end`. */
export type OffsetUnit =
    /** UTF-8 bytes. */
    | "byte"
    /** UTF-16 code units, as JavaScript strings count. */
    | "utf16"
    /** Unicode code points, as Python counts. */
    | "codepoint";

/** A stretch of the page with one function. Zones may nest. */
export interface Zone {
    /** Its function. */
    kind: ZoneKind;
    /** Where it begins. */
    start: number;
    /** Where it ends. */
    end: number;
    /** For a quote, the entity id of who says it. */
    speaker?: string;
}

/** What part of the page a zone is. */
export type ZoneKind =
    /** The article's title line. */
    | "headline"
    /** Who wrote it: an agency, an author. */
    | "byline"
    /** Place and date at the head of the text. */
    | "dateline"
    /** The article's own text. */
    | "body"
    /** Words in quotation marks. */
    | "quote"
    /** Page furniture. */
    | "boilerplate";

/** Somebody or something that the article names. */
export interface Entity {
    /** Its name within this analysis: `e1`, `e2` … */
    id: string;
    /** What it is. */
    type: EntityType;
    /** The same in every article: the lexicon row's key, else type, folded name and country. */
    key: string;
    /** The name to show, in Arabic. */
    name: string;
    /** The name to show in English, where it is known. */
    name_en: string | null;
    /** ISO 3166-1 alpha-2 code of the state it is or belongs to. */
    country: string | null;
    /** PLOVER sector. */
    sector: string | null;
    /** The office as the article gives it. */
    role: string | null;
    /** Wikidata identifier, only where a lexicon row holds a checked one. */
    wikidata: string | null;
    /** Whether it comes from the lexicon. */
    known: boolean;
}

/** What an entity is. */
export type EntityType =
    /** A human being. */
    | "person"
    /** A body with members: an office, party, company, agency. */
    | "organization"
    /** A state. */
    | "country"
    /** Any other place. */
    | "place";

/** The words that name an entity in one place. */
export interface Mention {
    /** The entity's id. */
    entity: string;
    /** Where it begins. */
    start: number;
    /** Where it ends. */
    end: number;
    /** How it names the entity. */
    kind: MentionKind;
    /** 0 … 1, two decimals. */
    confidence: number;
}

/** How a mention names its entity. */
export type MentionKind =
    /** By its name. */
    | "name"
    /** By an adjective or by its inhabitants. */
    | "nisba"
    /** By the capital that stands for the state. */
    | "capital"
    /** By an office or a rank alone. */
    | "title"
    /** By a pronoun or what works as one (`بلاده`). */
    | "pronoun";

/** A directed position of one entity towards another, in one place. */
export interface Stance {
    /** Entity id of whose position it is. */
    holder: string;
    /** Entity id of whom it is towards; none where only `object` is stated. */
    target: string | null;
    /** Its direction, negation resolved. */
    stance: Polarity;
    /** What exactly, as text. */
    object: string | null;
    /** PLOVER 2.0 event type. */
    event: string | null;
    /** PLOVER 2.0 mode. */
    mode: string | null;
    /** PLOVER event scale, -10 … +10. */
    intensity: number;
    /** The words that carry the stance. */
    cue: Span;
    /** The clause. */
    evidence: Span;
    /** Entity id of who says so; none for the author. */
    speaker: string | null;
    /** How it is said. */
    attribution: Attribution;
    /** Whether it is said to hold. */
    status: Status;
    /** Stable code of the rule that proposed it. */
    rule: string;
    /** Why: cue and its form, holder, target, what changed the polarity. */
    because: Reason[];
    /** The same and who says so, as a sentence. */
    explanation: Explanation;
    /** 0 … 1, two decimals. */
    confidence: number;
}

/** The direction of a stance. */
export type Polarity =
    /** Backs, praises, helps, agrees. */
    | "support"
    /** Condemns, rejects, threatens, attacks. */
    | "oppose"
    /** An explicit position that is neither. */
    | "neutral";

/** A stretch of the article, end exclusive. */
export interface Span {
    /** Where it begins. */
    start: number;
    /** Where it ends. */
    end: number;
}

/** Who answers for the words. */
export type Attribution =
    /** The article itself. */
    | "author"
    /** A speaker, in quotation marks. */
    | "quoted"
    /** A speaker, in the article's words. */
    | "reported";

/** Whether the stance is said to hold. */
export type Status =
    /** It is. */
    | "asserted"
    /** The cue stood under a negation, which is already resolved in the polarity. */
    | "negated"
    /** It is to come. */
    | "future"
    /** It is conditional or wished. */
    | "hypothetical"
    /** It was so in a time long past. */
    | "historical";

/** One reason for a reading: a stable code, and the words or value that made it true. */
export interface Reason {
    /** Stable code, such as `holder.subject`. */
    code: string;
    /** What it was seen in. */
    value?: string;
}

/** What the reasons for a reading come to, as one sentence for readers. */
export interface Explanation {
    /** In Arabic. */
    ar: string;
    /** In English; the article's own words stay Arabic. */
    en: string;
}

/** A tie between entities that is nobody's stance. */
export interface Relation {
    /**
     * `agreement`, `alliance`, `border`, `conflict`, `cooperation`, `crisis`, `dispute`, `mediation`, `partnership`, `rapprochement`, `relations`, `talks`
     * or `tension`; the set may grow.
     */
    kind: string;
    /** Entity ids, two or more. */
    between: string[];
    /** The words that say so. */
    evidence: Span;
}

/** Everything read from one article. */
export interface Analysis {
    /** The version of this contract: `rasid/1`. */
    schema: string;
    /** What made it: `rasid` and its version. Analyses kept from before it was written have none. */
    version?: string;
    /** The article itself. */
    doc: Doc;
    /** Parts of the page, by start. */
    zones: Zone[];
    /** Entities, by first mention. */
    entities: Entity[];
    /** Mentions, by start. */
    mentions: Mention[];
    /** Stances, by start of the cue. */
    stances: Stance[];
    /** Ties, by start of the evidence. */
    relations: Relation[];
    /** What could not be read or was cut, in words. */
    warnings: string[];
}
