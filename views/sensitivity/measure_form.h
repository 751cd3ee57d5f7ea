// What is to be least and what is limited: the usual measures of a workload's machines, and other results.
#pragma once

#include <QWidget>

#include "views/sensitivity/optimize_view.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace jw {

class CataloguePicker;
class Look;
class NumberLine;

/// Measures have a place: that in measureWords, then in the order in which other results were added.
class MeasureForm final : public QWidget {
    Q_OBJECT

public:
    explicit MeasureForm(const Look& look, QWidget* parent = nullptr);

    void setPlan(const PlanPtr& resolved); ///< what was said stays
    void clear();                          ///< all that was said
    /// Opens a list of the plan's results; the one picked there can be limited or made least, too.
    CataloguePicker& pick();
    void retranslate();

    [[nodiscard]] std::vector<AskedMeasure> objective() const; ///< with their weights
    [[nodiscard]] std::vector<AskedMeasure> limits() const;    ///< in base units
    [[nodiscard]] QString missing() const;                     ///< what is yet to say; "": nothing

    [[nodiscard]] QComboBox& aim() const { return *m_aim; } ///< by place; then the sum of several
    [[nodiscard]] NumberLine& limit(std::size_t at) const { return *m_lines[at].limit; }
    [[nodiscard]] NumberLine& weight(std::size_t at) const { return *m_lines[at].weight; }
    [[nodiscard]] std::size_t count() const { return m_lines.size(); }
    [[nodiscard]] QPushButton& clearButton() const { return *m_clear; } ///< of what was added

signals:
    void changed(); ///< by the person

private:
    struct Line {
        std::string name; ///< of measureWords, or a path by uid
        const FieldInfo* info = nullptr;
        NumberLine *weight = nullptr, *limit = nullptr; ///< owned by this widget
    };

    void build(const Look& look);
    void addLine(const std::string& name, const FieldInfo& info);
    void add(const std::string& path);
    void removeAdded();
    void fillAims();
    void showLines();
    void alignUnits();
    [[nodiscard]] bool isSum() const;
    [[nodiscard]] QString titleOf(const Line& line) const;
    [[nodiscard]] std::vector<AskedMeasure> given(NumberLine* Line::*part) const;

    const Look& m_look;
    PlanPtr m_plan;
    std::vector<Line> m_lines;
    QLabel* m_aimName; ///< all owned
    QComboBox* m_aim;
    QWidget* m_weights; ///< seen where several are added up
    QLabel *m_weightsName, *m_limitsName;
    QPushButton *m_add, *m_clear;
    QGridLayout *m_weightGrid, *m_limitGrid;
};

} // namespace jw
