#pragma once

#include "barqiya/reader.hpp"
#include "reading/engine.hpp"

namespace barqiya {

/// Reads as Reader::read does, and tells an observer what stands in the report besides. The reader must outlive it.
class ObservedReader {
 public:
  explicit ObservedReader(const Reader& reader) : reader_(&reader) {}

  void read(const Report& report, Workspace& workspace, Reading& reading, reading::Observer& observer) const;

 private:
  const Reader* reader_;
};

}  // namespace barqiya
