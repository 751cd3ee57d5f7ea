// What the dialog of calibration says before there are measurements: which files it reads, how to make them.
#pragma once

#include <QWidget>

namespace jw {

class Look;

/// Commands and heads of columns can be selected and copied.
class CalibrationHelp final : public QWidget {
    Q_OBJECT

public:
    explicit CalibrationHelp(const Look& look, QWidget* parent = nullptr);
};

} // namespace jw
