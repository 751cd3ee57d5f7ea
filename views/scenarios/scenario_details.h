// Color and note of the scenario shown; each is committed when the person leaves it.
#pragma once

#include <QWidget>

#include "document/plan_document.h"

class QComboBox;
class QLabel;

namespace jw {

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
    bool set(const char* field, const Value& value);

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_uid;
    QLabel *m_colorName, *m_noteName; ///< all owned
    QComboBox* m_color;
    NoteEditor* m_note;
};

/// The mark of a scenario in lists.
[[nodiscard]] QPixmap scenarioMark(const Look& look, std::int64_t color);

} // namespace jw
