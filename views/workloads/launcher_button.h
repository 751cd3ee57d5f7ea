// Copies a layout as the arguments of the launcher that a person chooses.
#pragma once

#include <QPushButton>

#include <functional>

#include "engine/training/run_question.h"
#include "report/launch_arguments.h"

namespace jw {

enum class Launcher { Megatron, Deepspeed, Fsdp };

/// What a launcher has to be told of this layout of the run.
[[nodiscard]] LaunchLayout launchLayout(const RunQuestion& question, const TrainLayout<double>& layout);

/// Errors: those of the launcher's function, at the layout's field.
[[nodiscard]] Result<std::string> launcherText(Launcher launcher, const RunQuestion& question,
                                               const TrainLayout<double>& layout);

/// A click offers the launchers. It asks for the layout when one is chosen.
class LauncherButton final : public QPushButton {
    Q_OBJECT

public:
    /// What is to be copied: nothing when `layout` is nullptr.
    struct Asked {
        const RunQuestion* question = nullptr;
        const TrainLayout<double>* layout = nullptr;
    };

    explicit LauncherButton(QWidget* parent = nullptr);

    void setAsk(std::function<Asked()> ask) { m_ask = std::move(ask); }
    void copyFor(Launcher launcher); ///< puts the text on the clipboard, or tells why not
    void retranslate();

signals:
    void told(const QString& words, bool bad);

private:
    void offer();

    std::function<Asked()> m_ask;
};

} // namespace jw
