#include "report/text_table.h"

#include <algorithm>

namespace jw {
namespace {

bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// Characters, one column each: the texts here are Latin.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, startsCharacter));
}

const std::string& cellOf(const std::vector<std::string>& row, std::size_t column)
{
    static const std::string nothing;
    return column < row.size() ? row[column] : nothing;
}

std::vector<std::size_t> widthsOf(const TextTable& table)
{
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        widths.push_back(widthOf(table.header[i]));
        for (const auto& row : table.rows)
            widths[i] = std::max(widths[i], widthOf(cellOf(row, i)));
    }
    return widths;
}

class Block {
public:
    Block(const TextTable& table, std::vector<std::size_t> widths)
        : m_table(table),
          m_widths(std::move(widths))
    {
    }

    std::string text(std::size_t from, std::size_t to) const
    {
        std::string all = line(m_table.header, from, to);
        for (const auto& row : m_table.rows)
            all += line(row, from, to);
        return all;
    }

    /// One past the last column that still fits, at least one group.
    std::size_t end(std::size_t from, std::size_t most) const
    {
        std::size_t used = 0;
        for (std::size_t i = 0; i < m_table.labels; ++i)
            used += m_widths[i] + 2;
        std::size_t at = from;
        while (at < m_widths.size()) {
            const std::size_t next = std::min(at + m_table.group, m_widths.size());
            for (std::size_t i = at; i < next; ++i)
                used += m_widths[i] + 2;
            if (at > from && used > most + 2)
                break;
            at = next;
        }
        return at;
    }

private:
    std::string line(const std::vector<std::string>& row, std::size_t from, std::size_t to) const
    {
        std::string text;
        for (std::size_t i = 0; i < to; ++i) {
            if (i >= m_table.labels && i < from)
                continue;
            const std::string& cell = cellOf(row, i);
            const std::string blanks(m_widths[i] - widthOf(cell), ' ');
            const bool isText = i < std::min(m_table.labels, m_table.texts);
            text += (i ? "  " : "") + (isText ? cell + blanks : blanks + cell);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        return text + '\n';
    }

    const TextTable& m_table;
    std::vector<std::size_t> m_widths;
};

} // namespace

std::string alignedText(const TextTable& table, std::size_t width)
{
    const Block block(table, widthsOf(table));
    std::string text;
    std::size_t from = table.labels;
    do {
        const std::size_t to = block.end(from, width);
        text += (text.empty() ? "" : "\n") + block.text(from, to);
        from = to;
    } while (from < table.header.size());
    return text;
}

std::string shortened(const std::string& text, std::size_t most)
{
    if (widthOf(text) <= most)
        return text;
    std::size_t at = 0;
    for (std::size_t left = most - 1; at < text.size(); ++at)
        if (startsCharacter(text[at]) && left-- == 0)
            break;
    return text.substr(0, at) + "…";
}

} // namespace jw
