// Takes a pasted or opened config.json, and shows what it says before it is copied into a run.
#pragma once

#include <QDialog>

#include <optional>

#include "exchange/hf_config.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace jw {

class FigureView;
class Look;

/// Shown with open(). Accepted: config() has what was read.
class ConfigDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ConfigDialog(const Look& look, QWidget* parent = nullptr);

    void setText(const QString& json); ///< as if pasted
    void openFile(const QString& path);
    [[nodiscard]] const std::optional<HfConfig>& config() const { return m_config; }
    [[nodiscard]] QString remarks() const; ///< what is wrong, unknown or assumed

private:
    void build(const Look& look);
    void askForFile();
    void read();
    void showFaults(const HfFaults& faults);
    void showUnknown(const std::vector<std::string>& keys);
    void showConfig(const HfConfig& config);

    std::optional<HfConfig> m_config;
    QPlainTextEdit* m_text; ///< all owned by the dialog
    FigureView* m_shape;
    QLabel *m_error, *m_unknown, *m_assumed;
    QPushButton* m_take = nullptr;
};

} // namespace jw
