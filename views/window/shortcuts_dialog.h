// All keys of the program: those of the commands, and those that fields, tables and charts know.
#pragma once

#include <QDialog>

namespace jw {

class Commands;
class Look;

/// Shown with open().
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const Commands& commands, const Look& look, QWidget* parent);

private:
    [[nodiscard]] QWidget* keys(const Commands& commands, const Look& look);
};

} // namespace jw
