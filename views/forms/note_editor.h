// The editor of a text that may be long: several lines, of which three are seen.
#pragma once

#include "views/forms/value_editor.h"

class QPlainTextEdit;

namespace jw {

/// Is it a text for several lines: one that may have over 500 characters?
[[nodiscard]] bool isNote(const FieldInfo& info);

/// Enter begins another line, Tab goes on to the next field; who leaves it, or presses Ctrl+Enter, has
/// finished.
class NoteEditor final : public ValueEditor {
    Q_OBJECT

public:
    NoteEditor(const Look& look, QWidget* parent);

    [[nodiscard]] QWidget* input() const override;
    void show(const EditorValue& value) override;
    void revert() override;
    void markBad(bool bad) override;
    [[nodiscard]] bool isBeingTyped() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyLook();
    void finish();
    void showResting();
    bool takeKey(const QKeyEvent& key);

    const Look& m_look;
    QPlainTextEdit* m_text; ///< owned by this widget
    EditorValue m_value;
    bool m_bad = false;
};

} // namespace jw
