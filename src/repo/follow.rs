//! After a branch has moved: the local branch and the checked-out files follow, without touching anybody's work.

use std::fs;
use std::path::{Path, PathBuf};

use git2::{Index, IndexEntry, IndexTime, Oid};

use super::{RepoError, Repository};

/// While checked-out files lag behind their branch, this ref holds the tree they were at, so that the next run can
/// finish if this one is killed.
const BEFORE: &str = "refs/upkept/before";

/// One file that differs between the tree that was checked out and the branch's.
struct Step {
    path: String,
    old: Option<Oid>,
    new: Option<Oid>,
}

/// What is on disk at a path.
#[derive(PartialEq, Eq)]
enum OnDisk {
    Nothing,
    Old,
    New,
    Other,
}

impl Repository {
    /// After a push: moves the local branch to `new` if all that separates them is Upkept's, and nothing of the local
    /// branch would be lost.
    pub(super) fn follow(&self, new: Oid) -> Result<Vec<String>, RepoError> {
        let branch = &self.branch;
        let Some(local) = self.read_ref(&self.branch_ref())? else {
            let unborn = self.checked_out()?.is_some();
            return if unborn { Ok(self.advance(None, new)?.unwrap_or_default()) } else { Ok(Vec::new()) };
        };
        let ahead = self.between(new, local)?.len();
        if ahead > 0 {
            let s = if ahead == 1 { "" } else { "s" };
            return Ok(vec![format!("`{branch}` has {ahead} commit{s} of its own: run `git pull --rebase`")]);
        }
        if !self.all_ours(&self.between(local, new)?) {
            return Ok(vec![format!("`{branch}` is behind the remote: run `git pull`")]);
        }
        Ok(self.advance(Some(local), new)?.unwrap_or_default())
    }

    /// Moves the local branch from `old` to `new`, and the files of the work tree that has it checked out. Warnings, or
    /// `None` if the branch is not `old` any more.
    pub(super) fn advance(&self, old: Option<Oid>, new: Oid) -> Result<Option<Vec<String>>, RepoError> {
        let home = self.checked_out()?;
        let before = match (self.read_ref(BEFORE)?, old) {
            (Some(before), _) => before,
            (None, Some(old)) => self.tree_of(old)?,
            (None, None) => self.empty_tree()?,
        };
        if home.is_some() {
            self.set_ref(BEFORE, before, "upkept: publish")?;
        }
        let moved = self.swap_ref(&self.branch_ref(), old, new, "upkept: publish")?;
        // From here on the commits count: trouble with the files is worth a word, not a failure.
        let caught_up = match home {
            Some(home) if moved => self.catch_up(&home, before, new),
            Some(_) => self.drop_ref(BEFORE, before).map(|_| Vec::new()),
            None => Ok(Vec::new()),
        };
        let late = |error| vec![format!("the checked-out files lag behind until the next run: {error}")];
        Ok(moved.then(|| caught_up.unwrap_or_else(late)))
    }

    /// Finishes what a killed run left between moving the branch and updating the files.
    pub(super) fn finish_interrupted(&self) -> Result<(), RepoError> {
        let Some(before) = self.read_ref(BEFORE)? else { return Ok(()) };
        let caught_up = match (self.checked_out()?, self.read_ref(&self.branch_ref())?) {
            (Some(home), Some(tip)) => self.catch_up(&home, before, tip),
            _ => self.drop_ref(BEFORE, before).map(|_| Vec::new()),
        };
        match caught_up {
            Ok(warnings) => warnings.iter().for_each(|warning| tracing::warn!("{warning}")),
            Err(error) => tracing::warn!(%error, "the checked-out files still lag behind"),
        }
        Ok(())
    }

    fn catch_up(&self, home: &git2::Repository, before: Oid, new: Oid) -> Result<Vec<String>, RepoError> {
        let warnings = self.check_out(home, before, new)?;
        self.drop_ref(BEFORE, before)?;
        Ok(warnings)
    }

    /// The repository, as seen from the work tree that has the history branch checked out.
    fn checked_out(&self) -> Result<Option<git2::Repository>, RepoError> {
        let branch = self.branch_ref();
        let mut places = vec![self.git.path().to_owned(), self.git.commondir().to_owned()];
        if let Ok(names) = self.git.worktrees() {
            let name = names.iter().filter_map(|name| name.ok().flatten());
            places.extend(name.map(|name| self.git.commondir().join("worktrees").join(name)));
        }
        for place in places {
            let Ok(home) = git2::Repository::open(&place) else { continue };
            let on_branch = home
                .find_reference("HEAD")
                .is_ok_and(|head| head.symbolic_target().ok().flatten() == Some(branch.as_str()));
            if on_branch && home.workdir().is_some_and(Path::is_dir) {
                return Ok(Some(home));
            }
        }
        Ok(None)
    }

    /// Brings index and files from the tree `before` to the tip `new`, file by file, where they are as in `before`.
    fn check_out(&self, home: &git2::Repository, before: Oid, new: Oid) -> Result<Vec<String>, RepoError> {
        let what = "update the checked-out files";
        let Some(root) = home.workdir() else { return Ok(Vec::new()) };
        let steps = steps(home, before, self.tree_of(new)?).map_err(RepoError::git(what))?;
        let mut index = home.index().map_err(RepoError::git(what))?;
        index.read(true).map_err(RepoError::git(what))?;
        let mut kept = Vec::new();
        for step in &steps {
            if !take(home, root, &mut index, step)? {
                kept.push(step.path.clone());
            }
        }
        let _writing = self.writing_index(&home.path().join("index"))?;
        self.write_index(&mut index)?;
        Ok(if kept.is_empty() {
            Vec::new()
        } else {
            vec![format!("left as they are, because they were changed here: {}", kept.join(", "))]
        })
    }

    /// Writes the index, again while another git process has it locked.
    fn write_index(&self, index: &mut Index) -> Result<(), RepoError> {
        for _ in 0..20 {
            match index.write() {
                Err(error) if error.code() == git2::ErrorCode::Locked => {
                    (self.sleep)(std::time::Duration::from_millis(100));
                }
                other => return other.map_err(RepoError::git("update the index")),
            }
        }
        Err(RepoError::Locked("index".to_owned()))
    }
}

/// The files that differ between two trees.
fn steps(git: &git2::Repository, old: Oid, new: Oid) -> Result<Vec<Step>, git2::Error> {
    let (old, new) = (git.find_tree(old)?, git.find_tree(new)?);
    let diff = git.diff_tree_to_tree(Some(&old), Some(&new), None)?;
    let step = |delta: git2::DiffDelta<'_>| {
        let path = delta.new_file().path().or_else(|| delta.old_file().path())?.to_str()?.to_owned();
        let id = |file: git2::DiffFile<'_>| (!file.id().is_zero()).then(|| file.id());
        Some(Step { path, old: id(delta.old_file()), new: id(delta.new_file()) })
    };
    Ok(diff.deltas().filter_map(step).collect())
}

/// Takes one step in index and work tree; false if something there is somebody's own work and was left.
fn take(git: &git2::Repository, root: &Path, index: &mut Index, step: &Step) -> Result<bool, RepoError> {
    let staged = index.get_path(Path::new(&step.path), 0).map(|entry| entry.id);
    let conflicted = staged.is_none() && (1..4).any(|stage| index.get_path(Path::new(&step.path), stage).is_some());
    if conflicted || (staged != step.old && staged != step.new) {
        return Ok(false);
    }
    let path = root.join(&step.path);
    let failed = || format!("update {}", path.display());
    let clean = match (on_disk(git, root, step)?, step.new) {
        (OnDisk::New, _) => true,
        (OnDisk::Old, Some(new)) | (OnDisk::Nothing, Some(new)) if step.old.is_none() || path.exists() => {
            let blob = git.find_blob(new).map_err(RepoError::git(failed()))?;
            replace(&path, blob.content()).map_err(RepoError::io(failed()))?;
            true
        }
        (OnDisk::Old, None) => {
            fs::remove_file(&path).map_err(RepoError::io(failed()))?;
            remove_empty_parents(&path, root);
            true
        }
        (OnDisk::Nothing, None) => true,
        _ => false,
    };
    match step.new {
        Some(new) => index.add(&index_entry(&step.path, new, clean.then_some(&path))),
        None if staged.is_some() => index.remove(Path::new(&step.path), 0),
        None => Ok(()),
    }
    .map_err(RepoError::git(failed()))?;
    Ok(clean)
}

/// What is on disk where `step` wants to go. Anything that is reached through a symbolic link is somebody's own.
fn on_disk(git: &git2::Repository, root: &Path, step: &Step) -> Result<OnDisk, RepoError> {
    let mut path = PathBuf::from(root);
    for part in Path::new(&step.path) {
        path.push(part);
        match fs::symlink_metadata(&path) {
            Ok(meta) if meta.is_symlink() => return Ok(OnDisk::Other),
            Ok(_) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(if step.new.is_none() { OnDisk::New } else { OnDisk::Nothing });
            }
            Err(_) => return Ok(OnDisk::Other),
        }
    }
    let Ok(bytes) = fs::read(&path) else { return Ok(OnDisk::Other) };
    let same = |id: Option<Oid>| {
        id.and_then(|id| git.find_blob(id).ok()).is_some_and(|blob| same_text(blob.content(), &bytes))
    };
    Ok(if same(step.new) {
        OnDisk::New
    } else if same(step.old) {
        OnDisk::Old
    } else {
        OnDisk::Other
    })
}

/// Equal, or equal but for the line ends that `core.autocrlf` writes on Windows.
fn same_text(blob: &[u8], disk: &[u8]) -> bool {
    blob == disk
        || (disk.len() > blob.len() && {
            let text = disk.iter().zip(disk.iter().skip(1).chain([&0])).filter(|pair| *pair != (&b'\r', &b'\n'));
            text.map(|(byte, _)| byte).eq(blob)
        })
}

/// Writes a file beside its place, then renames it there. Not synced: git has these bytes already, safely.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let dir = path.parent().unwrap_or(path);
    fs::create_dir_all(dir)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".upkept-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(dir)?;
    std::io::Write::write_all(&mut file, bytes)?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

/// Removes the directories that a deleted file leaves empty, as git does.
fn remove_empty_parents(path: &Path, root: &Path) {
    for dir in path.ancestors().skip(1).take_while(|dir| *dir != root && dir.starts_with(root)) {
        if fs::remove_dir(dir).is_err() {
            break;
        }
    }
}

/// An index entry for `id`; with the file's facts if it is known to be the same, so that git need not read it.
fn index_entry(path: &str, id: Oid, same: Option<&PathBuf>) -> IndexEntry {
    let zero = IndexTime::new(0, 0);
    let mut entry = IndexEntry {
        ctime: zero,
        mtime: zero,
        dev: 0,
        ino: 0,
        mode: 0o100_644,
        uid: 0,
        gid: 0,
        file_size: 0,
        id,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    };
    #[cfg(unix)]
    if let Some(meta) = same.and_then(|path| fs::symlink_metadata(path).ok()) {
        use std::os::unix::fs::MetadataExt;
        // The index keeps the low 32 bits of each.
        let low = |value: u64| u32::try_from(value & 0xffff_ffff).unwrap_or_default();
        let time = |seconds: i64, nanos: i64| {
            IndexTime::new(i32::try_from(seconds).unwrap_or_default(), u32::try_from(nanos).unwrap_or_default())
        };
        entry.ctime = time(meta.ctime(), meta.ctime_nsec());
        entry.mtime = time(meta.mtime(), meta.mtime_nsec());
        (entry.dev, entry.ino) = (low(meta.dev()), low(meta.ino()));
        (entry.uid, entry.gid, entry.file_size) = (meta.uid(), meta.gid(), low(meta.size()));
    }
    entry
}
