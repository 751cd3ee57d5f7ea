// What the scenario shown is based on, its group, color and note, each committed when the person leaves it;
// and what it changes, in words.
#pragma once

#include <QWidget>

#include "document/plan_document.h"

class QComboBox;
class QCompleter;
class QLabel;
class QPushButton;

namespace jw {

class LineEditor;
class Look;
class NoteEditor;

class ScenarioDetails final : public QWidget {
    Q_OBJECT

public:
    ScenarioDetails(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void showScenario(std::size_t scenario);

signals:
    void refused(const jw::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void recolor();
    void showParents();
    void showGroup();
    void setGroup(const QString& name);
    void showChanges();
    [[nodiscard]] std::size_t scenario() const; ///< in the plan; 0 for one that is gone
    bool tell(const Result<void>& done);
    bool set(const char* field, const Value& value);

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_uid;
    QLabel *m_parentName, *m_groupName, *m_colorName, *m_noteName, *m_changesName, *m_changes; ///< all owned
    QComboBox* m_parent;
    LineEditor* m_group;
    QCompleter* m_groups;
    QComboBox* m_color;
    NoteEditor* m_note;
    QPushButton* m_copy;
};

/// The mark of a scenario in lists.
[[nodiscard]] QPixmap scenarioMark(const Look& look, std::int64_t color);

} // namespace jw
