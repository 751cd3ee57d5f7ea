#include "views/common/resources.h"

#include <QtCore/qglobal.h>

static void initialize() { Q_INIT_RESOURCE(resources); } // the macro must stand outside any namespace

namespace jw {

void ensureResources() { initialize(); }

} // namespace jw
