//! Files in trees: reading them, and writing a commit's objects without index or work tree.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use git2::{FileMode, ObjectType, Oid};

use super::{RepoError, Repository};
use crate::model::{Changes, FileChange, FileSource};

/// From this many changes on, a commit's objects go into one pack: one sync instead of one an object.
const PACK_FROM: usize = 40;

/// The files of one commit.
pub struct TreeSource {
    git: git2::Repository,
    tree: Option<Oid>,
}

impl TreeSource {
    pub(super) fn open(gitdir: &Path, tree: Option<Oid>) -> Result<Self, RepoError> {
        let git = git2::Repository::open(gitdir).map_err(RepoError::git("open the repository"))?;
        Ok(Self { git, tree })
    }
}

impl FileSource for TreeSource {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        read(&self.git, self.tree, path)
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        list(&self.git, self.tree, dir)
    }
}

/// The object at a path, if any.
fn entry(git: &git2::Repository, tree: Option<Oid>, path: &str) -> io::Result<Option<(Oid, Option<ObjectType>)>> {
    let Some(tree) = tree else { return Ok(None) };
    let tree = git.find_tree(tree).map_err(io::Error::other)?;
    match tree.get_path(Path::new(path)) {
        Ok(entry) => Ok(Some((entry.id(), entry.kind()))),
        Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
        Err(error) => Err(io::Error::other(error)),
    }
}

/// See [`FileSource::read`].
pub(super) fn read(git: &git2::Repository, tree: Option<Oid>, path: &str) -> io::Result<Option<Vec<u8>>> {
    match entry(git, tree, path.trim_end_matches('/'))? {
        Some((id, Some(ObjectType::Blob))) => Ok(Some(git.find_blob(id).map_err(io::Error::other)?.content().to_vec())),
        _ => Ok(None),
    }
}

/// See [`FileSource::list`].
pub(super) fn list(git: &git2::Repository, tree: Option<Oid>, dir: &str) -> io::Result<Vec<String>> {
    let dir = dir.trim_matches('/');
    let found = match (dir, tree) {
        ("" | ".", Some(tree)) => Some((tree, Some(ObjectType::Tree))),
        _ => entry(git, tree, dir)?,
    };
    let Some((id, Some(ObjectType::Tree))) = found else { return Ok(Vec::new()) };
    let tree = git.find_tree(id).map_err(io::Error::other)?;
    let mut names: Vec<_> = tree
        .iter()
        .filter_map(|entry| {
            let slash = if entry.kind() == Some(ObjectType::Tree) { "/" } else { "" };
            Some(format!("{}{slash}", entry.name().ok()?))
        })
        .collect();
    names.sort();
    Ok(names)
}

impl Repository {
    /// The tree of a commit.
    pub(super) fn tree_of(&self, commit: Oid) -> Result<Oid, RepoError> {
        let commit = self.git.find_commit(commit).map_err(RepoError::git(format!("read commit {commit}")))?;
        Ok(commit.tree_id())
    }

    /// Writes the objects of a commit with `changes` applied to the tree of `parent`. No ref changes. `None` if the
    /// changes change nothing.
    pub(super) fn write_commit(
        &self,
        parent: Option<Oid>,
        message: &str,
        changes: &Changes,
    ) -> Result<Option<Oid>, RepoError> {
        if let Some(path) = changes.keys().find(|path| !is_file_path(path)) {
            return Err(RepoError::BadPath(path.clone()));
        }
        let before = parent.map(|parent| self.tree_of(parent)).transpose()?;
        let after = if changes.len() < PACK_FROM {
            apply(&self.git, before, changes, &mut Vec::new())
        } else {
            self.apply_packed(before, changes)
        };
        let after = after.map_err(RepoError::git("write the files"))?;
        if after == before || (before.is_none() && after.is_none()) {
            return Ok(None);
        }
        self.commit_tree(parent, after, message).map(Some)
    }

    /// The tree without files, written if need be.
    pub(super) fn empty_tree(&self) -> Result<Oid, RepoError> {
        self.empty_tree_id().map_err(RepoError::git("write a tree"))
    }

    fn empty_tree_id(&self) -> Result<Oid, git2::Error> {
        self.git.treebuilder(None)?.write()
    }

    /// Writes a commit object; `None` stands for the empty tree.
    pub(super) fn commit_tree(&self, parent: Option<Oid>, tree: Option<Oid>, message: &str) -> Result<Oid, RepoError> {
        let write = || {
            let time = git2::Time::new(self.options.now.timestamp(), 0);
            let author = git2::Signature::new(&self.options.author_name, &self.options.author_email, &time)?;
            let tree = match tree {
                Some(tree) => tree,
                None => self.empty_tree_id()?,
            };
            let tree = self.git.find_tree(tree)?;
            let parent = parent.map(|parent| self.git.find_commit(parent)).transpose()?;
            let parents: Vec<_> = parent.iter().collect();
            self.git.commit(None, &author, &author, message, &tree, &parents)
        };
        write().map_err(RepoError::git("write a commit"))
    }

    /// [`apply`] in memory, then all new objects as one pack.
    fn apply_packed(&self, before: Option<Oid>, changes: &Changes) -> Result<Option<Oid>, git2::Error> {
        let git = git2::Repository::open(self.git.path())?;
        git.odb()?.add_new_mempack_backend(1000)?;
        let mut written = Vec::new();
        let after = apply(&git, before, changes, &mut written)?;
        let disk = self.git.odb()?;
        let mut builder = git.packbuilder()?;
        for id in written.into_iter().filter(|id| !disk.exists(*id)) {
            builder.insert_object(id, None)?;
        }
        if builder.object_count() > 0 {
            let mut pack = git2::Buf::new();
            builder.write_buf(&mut pack)?;
            let mut writer = disk.packwriter()?;
            io::Write::write_all(&mut writer, &pack).map_err(|error| git2::Error::from_str(&error.to_string()))?;
            writer.commit()?;
            disk.refresh()?;
        }
        Ok(after)
    }
}

/// True for a relative path of plain components that git and every file system take.
fn is_file_path(path: &str) -> bool {
    let plain = |part: &str| {
        !matches!(part, "" | "." | "..") && !part.eq_ignore_ascii_case(".git") && !part.contains(['\\', '\0'])
    };
    path.split('/').all(plain)
}

/// Writes `changes` on top of a tree and returns the new tree; `None` is the empty one, so that a directory that lost
/// its last file goes, too. `written` gets the ids of the objects.
fn apply(
    git: &git2::Repository,
    tree: Option<Oid>,
    changes: &Changes,
    written: &mut Vec<Oid>,
) -> Result<Option<Oid>, git2::Error> {
    let flat = changes.iter().map(|(path, change)| (path.as_str(), change)).collect();
    apply_below(git, tree, &flat, written)
}

/// [`apply`] for one directory; paths are relative to it.
fn apply_below(
    git: &git2::Repository,
    tree: Option<Oid>,
    changes: &BTreeMap<&str, &FileChange>,
    written: &mut Vec<Oid>,
) -> Result<Option<Oid>, git2::Error> {
    let old = tree.map(|tree| git.find_tree(tree)).transpose()?;
    let mut builder = git.treebuilder(old.as_ref())?;
    let mut below: BTreeMap<&str, BTreeMap<&str, &FileChange>> = BTreeMap::new();
    for (path, change) in changes {
        let there = match path.split_once('/') {
            Some((dir, rest)) => {
                below.entry(dir).or_default().insert(rest, change);
                continue;
            }
            None => builder.get(path)?.map(|entry| entry.kind()),
        };
        match (change, there) {
            (FileChange::Write(_), Some(Some(ObjectType::Tree))) => return Err(in_the_way(path, "directory", "file")),
            (FileChange::Write(bytes), _) => {
                let id = git.blob(bytes)?;
                written.push(id);
                builder.insert(path, id, FileMode::Blob.into())?;
            }
            (FileChange::Delete, Some(Some(ObjectType::Blob))) => builder.remove(path)?,
            (FileChange::Delete, _) => {}
        }
    }
    for (dir, changes) in below {
        let there = builder.get(dir)?.map(|entry| (entry.id(), entry.kind() == Some(ObjectType::Tree)));
        let inner = there.filter(|(_, is_tree)| *is_tree).map(|(id, _)| id);
        match apply_below(git, inner, &changes, written)? {
            Some(_) if inner.is_none() && there.is_some() => return Err(in_the_way(dir, "file", "directory")),
            Some(inner) => drop(builder.insert(dir, inner, FileMode::Tree.into())?),
            None if inner.is_some() => builder.remove(dir)?,
            None => {}
        }
    }
    if builder.is_empty() {
        return Ok(None);
    }
    let tree = builder.write()?;
    written.push(tree);
    Ok(Some(tree))
}

fn in_the_way(name: &str, there: &str, needed: &str) -> git2::Error {
    git2::Error::from_str(&format!("`{name}` is a {there} where a {needed} is needed"))
}
