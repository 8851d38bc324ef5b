//! Commands and their options. Exit codes: 0; 1 if some article could not be read; 2 for wrong usage.

mod analyze;
mod duplicates;
mod evaluate;
mod input;
mod output;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

use clap::builder::PossibleValue;
use clap::{Parser, Subcommand, ValueEnum};
use rasid::OffsetUnit;
use rasid::explain::Language;

/// Reads Arabic news and shows who stands where.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Analyze articles and print what was found.
    Analyze {
        /// text: each file is an article; jsonl: each line is {"id", "text"}.
        #[arg(long, value_enum, default_value = "text")]
        input: Input,
        /// jsonl, json: the analyses, one a line or as an array; csv, actors, triples, mentions, quotes: tables of stances, entities,
        /// distinct stances, mentions and quotations; plover, polecat, events: event records; annotations: W3C Web Annotations;
        /// gexf: the network of stances; text: a sentence a stance.
        #[arg(long, value_enum, default_value = "jsonl")]
        format: Format,
        /// The unit of every start and end.
        #[arg(long, value_enum, default_value = "codepoint")]
        offsets: Unit,
        /// The language of the sentences of `--format text`.
        #[arg(long, value_enum, default_value = "ar")]
        language: Tongue,
        /// A CSV or TSV of actors of your own: name, aliases, type, country, sector.
        #[arg(long)]
        watch_list: Option<PathBuf>,
        /// Files; `-` is standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Find copies of one story: a line a group, its articles between tabs, the first first.
    Duplicates {
        /// text: each file is an article; jsonl: each line is {"id", "text"}.
        #[arg(long, value_enum, default_value = "text")]
        input: Input,
        /// Files; `-` is standard input.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Score the analyzer against gold files.
    Evaluate {
        /// `gold`: score stances on the gold mentions.
        #[arg(long, value_enum, default_value = "found")]
        mentions: Mentions,
        /// Print each error too.
        #[arg(long)]
        detail: bool,
        /// A folder of NAME.txt with NAME.gold.json beside them.
        directory: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Input {
    Text,
    Jsonl,
}

#[derive(Clone, Copy)]
enum Format {
    Jsonl,
    Json,
    Text,
    Export(rasid::export::Format),
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: LazyLock<Vec<Format>> = LazyLock::new(|| {
            let exports = rasid::export::Format::ALL.map(Format::Export);
            [Format::Jsonl, Format::Json, Format::Text].into_iter().chain(exports).collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Jsonl => "jsonl",
            Self::Json => "json",
            Self::Text => "text",
            Self::Export(format) => format.name(),
        }))
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Ar,
    En,
}

#[derive(Clone, Copy, ValueEnum)]
enum Unit {
    Codepoint,
    Utf16,
    Byte,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mentions {
    Found,
    Gold,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Ar => Self::Arabic,
            Tongue::En => Self::English,
        }
    }
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Codepoint => Self::Codepoint,
            Unit::Utf16 => Self::Utf16,
            Unit::Byte => Self::Byte,
        }
    }
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Analyze { input, format, offsets, language, watch_list, files } => {
            analyze::run(input, format, offsets.into(), language.into(), watch_list.as_deref(), &files)
        }
        Command::Duplicates { input, files } => duplicates::run(input, &files),
        Command::Evaluate { mentions, detail, directory } => {
            evaluate::run(&directory, mentions == Mentions::Gold, detail)
        }
    };
    result.unwrap_or_else(|error| {
        eprintln!("rasid: {error}");
        ExitCode::from(1)
    })
}
