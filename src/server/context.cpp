// What a thread answers with. Tested by tests/server/api_test.cpp.
#include "server/context.hpp"

#include <sys/stat.h>

#include "server/problem.hpp"

namespace barqiya::server {

archive::Archive& Context::archive() {
  struct stat status {};
  if (stat(site_.archive.c_str(), &status) != 0) {
    archive_.reset();
    throw archive::DatabaseError(site_.archive, SQLITE_CANTOPEN, "the file is gone");
  }
  const auto device = static_cast<std::uint64_t>(status.st_dev);
  const auto inode = static_cast<std::uint64_t>(status.st_ino);
  if (archive_ == nullptr || device != device_ || inode != inode_) {
    archive_.reset();
    archive_ = std::make_unique<archive::Archive>(site_.archive, site_.reader.data());
    archive_->give_up_when([this] { return is_late(); });
    device_ = device;
    inode_ = inode;
  }
  return *archive_;
}

void Context::begin() { began_ = std::chrono::steady_clock::now(); }

bool Context::is_late() const {
  return site_.stop.load() || std::chrono::steady_clock::now() - began_ > site_.longest_answer;
}

void Context::check_time() const {
  if (is_late()) throw Problem(504, "this took too long");
}

Workspace& Context::workspace() {
  if (workspace_ == nullptr) workspace_ = std::make_unique<Workspace>(site_.reader);
  return *workspace_;
}

}  // namespace barqiya::server
