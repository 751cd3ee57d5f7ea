// Color and note of the scenario shown; each is committed when the person leaves it.
#pragma once

#include <QWidget>

#include "document/plan_document.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace jw {

class Look;

class ScenarioDetails final : public QWidget {
    Q_OBJECT

public:
    ScenarioDetails(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void showScenario(std::size_t scenario);

signals:
    void refused(const jw::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override; ///< leaving the note commits it

private:
    void build();
    void retranslate();
    void recolor();
    void commitNote();
    void set(const char* field, const Value& value);

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_uid;
    QLabel *m_colorName, *m_noteName; ///< all owned
    QComboBox* m_color;
    QPlainTextEdit* m_note;
};

/// The mark of a scenario in lists.
[[nodiscard]] QPixmap scenarioMark(const Look& look, std::int64_t color);

} // namespace jw
