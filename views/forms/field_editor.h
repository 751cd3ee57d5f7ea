// One field of one row in the current scenario: its name, source, value, what is wrong with it.
#pragma once

#include <functional>

#include "document/field_entries.h"
#include "views/forms/field_state.h"
#include "views/forms/value_editor.h"

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace jw {

class SourceDot;

/// Follows nothing by itself: its form calls refresh() when the plan or the scenario has changed.
class FieldEditor final : public QWidget {
    Q_OBJECT

public:
    using Commit = std::function<Result<void>(const FieldEntry& entry)>;
    struct Picker {
        QString text; ///< of the button: "Choose…"
        std::function<void()> open;
        std::function<QString(const Value&)> words{}; ///< what stands in the field
    };

    FieldEditor(PlanDocument& document, const Look& look, FormField field, QWidget* parent);
    ~FieldEditor() override;

    void setCommit(Commit commit) { m_commit = std::move(commit); } ///< else the document is asked
    void setPicker(Picker picker); ///< the value is not typed but chosen elsewhere

    /// Room under the value for what it replaces, also while it replaces nothing: a form does not jump then.
    void keepRoomForReplaced(bool keep);

    void setRow(const std::string& uid); ///< forgets what was half typed
    void refresh();

    [[nodiscard]] const FormField& field() const { return m_field; }
    [[nodiscard]] const FieldState& state() const { return m_state; }
    [[nodiscard]] QWidget* input() const { return m_editor->input(); }
    [[nodiscard]] std::vector<QWidget*> tabStops() const; ///< in the order in which they are read
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString hint() const;    ///< source in words, what is replaced, definition, note: one line
    [[nodiscard]] QString message() const; ///< what is wrong, or ""
    [[nodiscard]] bool hasProblem() const { return m_error || m_state.fault; }
    /// A value that was read but refused by the plan: it may fit together with another.
    [[nodiscard]] const std::optional<FieldEntry>& refusedEntry() const { return m_refused; }
    [[nodiscard]] bool isUnanswered() const;
    void forgetRefused(); ///< it has been set after all

    /// The editor that `widget` is part of, or nullptr: for commands on the focused field.
    [[nodiscard]] static FieldEditor* of(QWidget* widget);

    void reset(); ///< the override, in the baseline to the default
    void setSource();
    void explain();
    void copyPath() const;
    void setDistribution(); ///< how uncertain the number is: opens a dialog
    [[nodiscard]] bool canBeUncertain() const;
    void slide(); ///< tries out numbers: opens a slider under the field
    [[nodiscard]] bool canSlide() const;
    void setUnit(const UnitName& unit); ///< to be shown in; the value stays
    [[nodiscard]] UnitName unit() const { return m_unit; }

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);
    void problemChanged();
    void unitChosen(const QString& field, const QString& symbol);
    void focusEntered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    void buildEditor();
    void buildFoot();
    void retranslate();
    void showState();
    void buildReplaced(QBoxLayout& column);
    void takeReplaced();
    void showReplaced();
    [[nodiscard]] QString valueWords(const Value& value) const;
    [[nodiscard]] QString resetWords() const;
    void followTyped();
    static UnitName firstUnit(const FieldInfo& info); ///< unless somebody asks for another
    void showProblem();
    void askWhich();
    void takeText(const QString& text);
    void takeChoice(int choice);
    void commit(FieldEntry entry);
    void refuse(const Error& error, std::optional<FieldEntry> entry = {});
    void acceptReading(double value);
    [[nodiscard]] Result<Value> read(const QString& text) const;
    [[nodiscard]] std::string notedText(const QString& text, const Value& value) const;
    [[nodiscard]] EditorValue editorValue() const;
    [[nodiscard]] CellStyle signs() const;
    [[nodiscard]] QString shown(const Value& value, const CellStyle& style) const;
    [[nodiscard]] FieldEntry entryOf(Value value, const std::string& typed = {}) const;
    void popUpMenu(const QPoint& at);
    [[nodiscard]] std::vector<UnitName> units() const; ///< that it can be shown in
    void addUnits(QMenu& menu);
    void popUpUnits();

    PlanDocument& m_document;
    const Look& m_look;
    FormField m_field;
    std::string m_uid;
    UnitName m_unit;
    bool m_unitChosen = false; ///< by hand: else that in which a rate was typed
    Commit m_commit;
    Picker m_picker;
    FieldState m_state;
    std::optional<Error> m_error; ///< why the last entry was refused
    std::optional<FieldEntry> m_refused;
    SourceDot* m_dot; ///< all widgets owned by this one
    QLabel* m_title;
    QPushButton* m_reset;
    QString m_replacedWords; ///< "Baseline: 1.2", or ""
    QLabel* m_replaced;
    ValueEditor* m_editor;
    LineEditor* m_line = nullptr; ///< m_editor, if it is one
    QLabel* m_message;
    QWidget* m_readings;
    QPushButton* m_first;
    QPushButton* m_second;
};

} // namespace jw
