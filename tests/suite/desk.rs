//! The desk: a forge's issues are brought in line with the incidents, whatever people and the network do.

mod fake;
mod faults;
mod load;
mod people;
mod world;
