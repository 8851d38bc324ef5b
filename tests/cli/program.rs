//! Runs the program in a folder of its own.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// A folder that one test writes its files to, and runs the program in.
pub struct Folder(PathBuf);

/// What a run left.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Folder {
    /// An empty one for the test `name`; runs beside each other have their own.
    pub fn new(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{}", std::process::id())).join(name);
        fs::create_dir_all(&path).expect("cargo's folder for tests is writable");
        Self(path)
    }

    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        fs::write(self.0.join(name), bytes).expect("the folder is writable");
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Runs `rasid` with these arguments and nothing on standard input.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, "")
    }

    /// Runs `rasid` with `input` on standard input.
    pub fn run_with(&self, arguments: &[&str], input: &str) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rasid"))
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("rasid runs");
        // A run that reads no input may have ended before it is written.
        let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
        let output = child.wait_with_output().expect("rasid ends");
        Run {
            code: output.status.code().expect("no signal ended it"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Runs `rasid` with its output in the file `to`; none if it is not done in `limit`.
    pub fn run_within(&self, arguments: &[&str], to: &str, limit: Duration) -> Option<i32> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rasid"))
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::null())
            .stdout(File::create(self.0.join(to)).expect("the folder is writable"))
            .spawn()
            .expect("rasid runs");
        let begun = Instant::now();
        loop {
            if let Some(status) = child.try_wait().expect("rasid can be waited for") {
                return status.code();
            }
            if begun.elapsed() > limit {
                child.kill().and_then(|()| child.wait()).expect("rasid can be ended");
                return None;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
        // The last one takes the folder around it too; before that it is not empty.
        let _ = self.0.parent().map(fs::remove_dir);
    }
}

impl Run {
    /// The analyses, of JSON lines.
    pub fn analyses(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("a line is one object")).collect()
    }

    /// The ids of the articles, of JSON lines.
    pub fn ids(&self) -> Vec<String> {
        self.analyses().iter().map(|a| a["doc"]["id"].as_str().expect("an id").to_owned()).collect()
    }
}
